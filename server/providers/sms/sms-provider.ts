import type { Delivery } from "@/core/outbox/delivery";

/** A short message ready to go; `id` is ours, so that a gateway recognises a repeat. */
export type ShortMessage = { to: string; text: string; id: string };

export type SmsProvider = { send: (message: ShortMessage) => Promise<Delivery> };
