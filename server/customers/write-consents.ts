import type { Db } from "@/db/client";
import { insertConsents } from "@/db/queries/consents";
import type { Actor } from "../gate/actor";

export type ConsentChange = { email?: boolean | undefined; sms?: boolean | undefined };

/** How a consent reached us, as the log says it (M4). */
const sources: Record<Actor["kind"], string> = {
  employee: "staff",
  key: "api",
  customer: "customerPage",
  system: "system",
  public: "public",
};

/**
 * M4: notes what a customer agreed to or withdrew. Only what differs from `current` is added: the log tells of
 * changes of mind, not of forms that were saved.
 */
export async function writeConsents(
  ctx: { db: Db; actor: Actor; now: Date; ip: string | null },
  customerId: string,
  {
    current,
    change,
    wording,
  }: { current: { email: boolean; sms: boolean }; change: ConsentChange; wording?: string },
): Promise<void> {
  const channels = (["email", "sms"] as const).filter(
    (channel) => change[channel] !== undefined && change[channel] !== current[channel],
  );
  await insertConsents(
    ctx.db,
    channels.map((channel) => ({
      customerId,
      channel,
      purpose: "advertising" as const,
      given: change[channel] === true,
      source: sources[ctx.actor.kind],
      wording: wording ?? null,
      by: ctx.actor.name,
      ip: ctx.ip,
      at: ctx.now,
    })),
  );
}
