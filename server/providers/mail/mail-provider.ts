import type { Delivery } from "@/core/outbox/delivery";

/** A letter ready to go. One recipient; the Message-ID was made when it was queued, so that a repeat is recognised. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  html: string | null;
  messageId: string;
};

/** Takes letters to people. It answers how that ended and does not throw for what a server says. */
export type MailProvider = { send: (letter: Letter) => Promise<Delivery>; close: () => void };
