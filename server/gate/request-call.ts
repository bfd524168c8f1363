import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { currentActor } from "../auth/current-actor";
import { database } from "../database";
import { clientIp } from "./client-ip";
import type { Call } from "./execute";

/** Who calls and from where, for pages and actions: everything of a call but its input. */
export async function requestCall(): Promise<Omit<Call, "input">> {
  const [actor, locale, head] = await Promise.all([currentActor(), getLocale(), headers()]);
  return { actor, locale, db: database(), ip: clientIp(head), requestId: randomUUID() };
}
