import type { Locale } from "./locale";

/** What a message says: `subject` of letters only. */
export type MessageText = { subject?: string; body: string };

type Template = {
  channel: "email" | "sms";
  /** What may be named in it. */
  macros: readonly string[];
  texts: Record<Locale, MessageText>;
};

/** Messages that the app sends by itself, with the words that they come with; a manager may write others. */
export const messageTemplates = {
  /** T3: before a discount assigned by a rule ends. */
  discountEnding: {
    channel: "sms",
    macros: ["customer.name", "discount.percent", "discount.until", "company.name"],
    texts: {
      en: {
        body: "{{customer.name}}, your {{discount.percent}} discount lasts until {{discount.until}}. {{company.name}}",
      },
      ru: {
        body: "{{customer.name}}, ваша скидка {{discount.percent}} действует до {{discount.until}}. {{company.name}}",
      },
    },
  },
} as const satisfies Record<string, Template>;

export type MessageKey = keyof typeof messageTemplates;
