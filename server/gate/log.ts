import pino from "pino";

/** Structured log to standard output. Never given bodies, phones, e-mails or keys: only names, ids and causes. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: null,
  redact: ["password", "*.password", "key", "*.key", "authorization", "*.authorization"],
  serializers: { err: withoutParameters },
});

/** Drizzle puts a failed query's parameters into its error, PostgreSQL the values of the row: both are people's data. */
function withoutParameters(error: unknown) {
  if (!(error instanceof Error)) return error;
  const { params: _, detail: __, message, stack, ...rest } = pino.stdSerializers.err(error);
  return { ...rest, message: cut(message), stack: stack && cut(stack) };
}

const cut = (text: string) => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, "");
