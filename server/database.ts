import { type Connection, connect, type Db } from "@/db/client";
import { env } from "./env";

// Kept on globalThis because the dev server evaluates modules again after each edit.
const holder = globalThis as { regularsConnection?: Connection };

/** The process's one pool, under the restricted role. */
export function database(): Db {
  const { DATABASE_URL, DATABASE_POOL, DATABASE_PATIENCE } = env();
  if (!DATABASE_URL) throw new Error("no DATABASE_URL: start with `npm start`, which provides one");
  holder.regularsConnection ??= connect(DATABASE_URL, {
    max: DATABASE_POOL,
    patience: DATABASE_PATIENCE,
  });
  return holder.regularsConnection.db;
}
