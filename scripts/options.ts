import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The project's folder. */
export const projectDir = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

const optionsSchema = z.object({
  /** A PostgreSQL server to use in place of the embedded one; the URL of the schema's owner. */
  DATABASE_URL: z.string().optional(),
  /** Where an instance keeps its embedded database and secrets. */
  DATA_DIR: z.string().default(".data"),
  /** Only this machine by default; 0.0.0.0 opens the app to the network. */
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** What a fresh embedded database is filled with. `on` fills an empty DATABASE_URL as well. */
  DEMO: z.enum(["auto", "on", "off"]).default("auto"),
});

/** What the commands go by: the environment, with `.env` behind it. */
export type Options = {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly demo: "auto" | "on" | "off";
};

/** Reads the options. @throws naming the variable that is malformed. */
export function readOptions(): Options {
  const file = path.join(projectDir, ".env");
  // Already set variables win over the file.
  if (existsSync(file)) process.loadEnvFile?.(file);
  // An empty variable, as compose files like to pass, means that it is not set.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = optionsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join(".")}: ${issue?.message}`);
  }
  return {
    databaseUrl: parsed.data.DATABASE_URL,
    dataDir: path.resolve(projectDir, parsed.data.DATA_DIR),
    host: parsed.data.HOST,
    port: parsed.data.PORT,
    demo: process.argv.includes("--no-demo") ? "off" : parsed.data.DEMO,
  };
}
