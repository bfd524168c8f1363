import { type Connection, connect, type Db } from "@/db/client";
import { env } from "./env";

// Kept on globalThis because the dev server evaluates modules again after each edit.
const holder = globalThis as { regularsConnection?: Connection };

/** The process's one pool, under the restricted role. */
export function database(): Db {
  holder.regularsConnection ??= connect(env().DATABASE_URL, { max: env().DATABASE_POOL });
  return holder.regularsConnection.db;
}
