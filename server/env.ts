import { z } from "zod";

const envSchema = z.object({
  /** Given by `npm start`; only those who need a database miss it. */
  DATABASE_URL: z.string().default(""),
  /** Key of the session cookie; `npm start` makes and keeps one. */
  AUTH_SECRET: z.string().min(16).optional(),
  /** The address people use, for links in mail and for secure cookies. */
  APP_URL: z.url().default("http://localhost:3000"),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Regulars <regulars@localhost>"),
  /** Connections of each web process. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Seconds for which a request waits for the database. */
  DATABASE_PATIENCE: z.coerce.number().int().min(1).max(600).default(15),
  WORKER: z.enum(["on", "off"]).default("on"),
  CURRENCY: z.string().length(3).default("RUB"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Env = z.infer<typeof envSchema>;

let cached: Env | undefined;

/** The environment, checked once. @throws when a variable is missing or malformed, naming it. */
export function env(): Env {
  cached ??= envSchema.parse(process.env);
  return cached;
}
