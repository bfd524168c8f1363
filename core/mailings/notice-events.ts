/** P10: of what a customer hears by itself. */
export const noticeEvents = ["sale", "return", "expiring", "inactivity", "grade"] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

export const noticeChannels = ["email", "sms"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** All that has a text of its own. T3: of the end of a discount the programme says whether customers hear. */
export const messageKeys = [...noticeEvents, "discountEnding"] as const;
export type MessageKey = (typeof messageKeys)[number];

/** The channels by which a message goes. */
export const channelsOf = (key: MessageKey): readonly NoticeChannel[] =>
  key === "discountEnding" ? ["sms"] : noticeChannels;

const everywhere = ["customer.name", "company.name", "company.phone", "card.number", "card.balance"] as const;
const ofPoints = ["points.movement", "points.earned", "points.spent", "sale.number", "sale.total"] as const;
const ofExpiry = ["points.expiring", "points.expireOn"] as const;

/** Macros of a message's templates. */
export const noticeMacros = {
  sale: [...everywhere, ...ofPoints],
  return: [...everywhere, ...ofPoints],
  expiring: [...everywhere, ...ofExpiry],
  inactivity: [...everywhere, ...ofExpiry],
  grade: [...everywhere, "grade.name", "grade.previous"],
  discountEnding: ["customer.name", "company.name", "discount.percent", "discount.until"],
} as const satisfies Record<MessageKey, readonly string[]>;

/** Where a customer can be reached and agreed to be. */
export type Reach = { email: string | null; sms: string | null };

/**
 * P10: the one channel by which a customer hears of an event: of those that are on, agreed to and have an address,
 * e-mail before SMS. Null: nobody is told.
 */
export function channelFor(on: Record<NoticeChannel, boolean>, reach: Reach): NoticeChannel | null {
  return noticeChannels.find((channel) => on[channel] && reach[channel] !== null) ?? null;
}
