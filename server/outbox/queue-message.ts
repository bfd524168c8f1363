import { randomUUID } from "node:crypto";
import { isEmail } from "@/core/customers/email";
import { headerLine } from "@/core/outbox/delivery";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { insertMessage } from "@/db/queries/outbox";
import { env } from "../env";
import { enqueue } from "../jobs/enqueue";

/** What is to be sent. `purpose` decides what happens when nobody knows whether it went out. */
export type OutgoingMessage = {
  purpose: "service" | "advertising";
  customerId?: string | null;
  saleId?: string | null;
  /** It opens a door: a sign-in code, a link to set a password. Not kept once it was really sent. */
  secret?: "code" | "password";
} & (
  | { channel: "email"; to: string; subject: string; text: string; html?: string }
  /** `to` is E.164. */
  | { channel: "sms"; to: string; text: string }
);

/**
 * Queues a message in the caller's transaction: no commit, no message. It is sent by the worker, or stays in the
 * outbox where no server is configured (M7). An address that is not one plain address is kept as failed.
 * @returns the message's id.
 */
export async function queueMessage(
  { db, now }: { db: Db; now: Date },
  message: OutgoingMessage,
): Promise<string> {
  const id = newId("message");
  const isAddress = message.channel === "email" ? isEmail(message.to) : /^\+\d{7,15}$/.test(message.to);
  await insertMessage(db, {
    id,
    channel: message.channel,
    purpose: message.purpose,
    to: keepable(message.to),
    subject: message.channel === "email" ? headerLine(message.subject) : null,
    text: keepable(message.text),
    html: message.channel === "email" ? keepable(message.html ?? "") || null : null,
    secret: message.secret ?? null,
    state: isAddress ? "queued" : "failed",
    error: isAddress ? null : "not an address",
    // Made before anything is sent: a repeat carries the same one, and servers and readers can tell.
    messageId: `${randomUUID()}@${new URL(env().APP_URL).hostname}`,
    customerId: message.customerId ?? null,
    saleId: message.saleId ?? null,
    createdAt: now,
  });
  if (isAddress) await enqueue(db, "outbox.send", { messageId: id }, { key: `outbox:${id}` });
  return id;
}

/** PostgreSQL keeps no NUL in a text. */
const keepable = (text: string): string => text.replaceAll("\u0000", "");
