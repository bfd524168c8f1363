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
  const [locale, head] = await Promise.all([getLocale(), headers()]);
  const actor = currentActor();
  // Whoever waits for it hears of a failure; a form that is sent back unread never does.
  actor.catch(() => undefined);
  return { actor, locale, db: database(), ip: clientIp(head), requestId: randomUUID() };
}
