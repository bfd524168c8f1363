import { z } from "zod";

/** P10: of what a customer hears by itself. */
export const noticeEvents = ["sale", "return", "expiring", "inactivity", "grade"] as const;
export const noticeEventSchema = z.enum(noticeEvents);
export type NoticeEvent = z.infer<typeof noticeEventSchema>;

export const noticeChannels = ["email", "sms"] as const;
export const noticeChannelSchema = z.enum(noticeChannels);
export type NoticeChannel = z.infer<typeof noticeChannelSchema>;

const everywhere = ["customer.name", "company.name", "company.phone", "card.number", "card.balance"] as const;
const ofPoints = ["points.movement", "points.earned", "points.spent", "sale.number", "sale.total"] as const;
const ofExpiry = ["points.expiring", "points.expireOn"] as const;

/** Macros of an event's templates. */
export const noticeMacros = {
  sale: [...everywhere, ...ofPoints],
  return: [...everywhere, ...ofPoints],
  expiring: [...everywhere, ...ofExpiry],
  inactivity: [...everywhere, ...ofExpiry],
  grade: [...everywhere, "grade.name", "grade.previous"],
} as const satisfies Record<NoticeEvent, readonly string[]>;

const switches = z.object({ email: z.boolean().default(false), sms: z.boolean().default(false) });
const off = { email: false, sms: false };

/** Which events are told by which channels. A new deployment tells nothing until somebody turns it on. */
export const noticeSwitchesSchema = z.object({
  sale: switches.default(off),
  return: switches.default(off),
  expiring: switches.default(off),
  inactivity: switches.default(off),
  grade: switches.default(off),
});
export type NoticeSwitches = z.output<typeof noticeSwitchesSchema>;

/** Where a customer can be reached and agreed to be. */
export type Reach = { email: string | null; sms: string | null };

/**
 * P10: the one channel by which a customer hears of an event: of those that are on, agreed to and have an address,
 * e-mail before SMS. Null: nobody is told.
 */
export function channelFor(on: Record<NoticeChannel, boolean>, reach: Reach): NoticeChannel | null {
  return noticeChannels.find((channel) => on[channel] && reach[channel] !== null) ?? null;
}
