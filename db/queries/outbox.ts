import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { outboxMessages } from "../schema/trust";

export type NewMessage = typeof outboxMessages.$inferInsert;
export type MessageRecord = typeof outboxMessages.$inferSelect;
export type MessageState = MessageRecord["state"];

export async function insertMessage(db: Db, row: NewMessage): Promise<void> {
  await db.insert(outboxMessages).values(row);
}

/**
 * Takes a message for sending: it was queued, or is a service message whose sender died with it (sent again under the
 * same Message-ID). Commit before the network is touched.
 */
export async function claimMessage(
  db: Db,
  { id, now, leaseUntil }: { id: string; now: Date; leaseUntil: Date },
): Promise<MessageRecord | null> {
  const abandoned = and(eq(outboxMessages.state, "sending"), lt(outboxMessages.leaseUntil, now));
  const [row] = await db
    .update(outboxMessages)
    .set({ state: "sending", tries: sql`${outboxMessages.tries} + 1`, leaseUntil })
    .where(
      and(
        eq(outboxMessages.id, id),
        or(
          eq(outboxMessages.state, "queued"),
          and(eq(outboxMessages.purpose, "service"), or(abandoned, eq(outboxMessages.state, "uncertain"))),
        ),
      ),
    )
    .returning();
  return row ?? null;
}

/** An advertising message whose sender died: whether it went out nobody knows, and it is not sent again by itself. */
export async function noteAbandoned(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(outboxMessages)
    .set({ state: "uncertain", leaseUntil: null })
    .where(
      and(
        eq(outboxMessages.id, id),
        eq(outboxMessages.purpose, "advertising"),
        eq(outboxMessages.state, "sending"),
        lt(outboxMessages.leaseUntil, now),
      ),
    )
    .returning({ id: outboxMessages.id });
  return rows.length > 0;
}

/**
 * Notes how the `tries`-th attempt ended, and with `isBlanked` takes its words away in the same step; a sender that was
 * overtaken meanwhile changes nothing.
 */
export async function noteDelivery(
  db: Db,
  { id, tries }: { id: string; tries: number },
  {
    isBlanked,
    ...changes
  }: { state: MessageState; error: string | null; sentAt: Date | null; isBlanked?: boolean },
): Promise<boolean> {
  const rows = await db
    .update(outboxMessages)
    .set({ ...changes, leaseUntil: null, ...(isBlanked ? { subject: null, text: "", html: null } : {}) })
    .where(
      and(eq(outboxMessages.id, id), eq(outboxMessages.state, "sending"), eq(outboxMessages.tries, tries)),
    )
    .returning({ id: outboxMessages.id });
  return rows.length > 0;
}

export async function findMessage(db: Db, id: string): Promise<MessageRecord | null> {
  const [row] = await db.select().from(outboxMessages).where(eq(outboxMessages.id, id));
  return row ?? null;
}

type Listing = {
  state?: MessageState | undefined;
  channel?: "email" | "sms" | undefined;
  after: { value: string | number | null; id: string } | null;
  limit: number;
};

/** Newest first, without their texts. */
export async function listMessages(db: Db, { state, channel, after, limit }: Listing) {
  return db
    .select({
      id: outboxMessages.id,
      channel: outboxMessages.channel,
      purpose: outboxMessages.purpose,
      to: outboxMessages.to,
      subject: outboxMessages.subject,
      beginning: sql<string>`left(${outboxMessages.text}, 120)`,
      secret: outboxMessages.secret,
      state: outboxMessages.state,
      error: outboxMessages.error,
      createdAt: outboxMessages.createdAt,
      sentAt: outboxMessages.sentAt,
    })
    .from(outboxMessages)
    .where(
      and(
        state ? eq(outboxMessages.state, state) : undefined,
        channel ? eq(outboxMessages.channel, channel) : undefined,
        after
          ? sql`(${outboxMessages.createdAt}, ${outboxMessages.id}) < (${after.value}::timestamptz, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(desc(outboxMessages.createdAt), desc(outboxMessages.id))
    .limit(limit);
}
