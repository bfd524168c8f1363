import pino from "pino";

/** Structured log to standard output. Never given bodies, phones, e-mails or keys: only names, ids and causes. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  redact: ["password", "*.password", "key", "*.key", "authorization", "*.authorization"],
});
