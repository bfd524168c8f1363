import type { MessageKey, NoticeChannel } from "@/core/mailings/notice-events";
import type { Locale } from "@/i18n/locale";

export type NoticeText = { subject: string; body: string };
type Texts = Record<MessageKey, { email?: NoticeText; sms: string }>;

/** What customers are told where nobody wrote another text. Points come with their word. */
export function defaultText(key: MessageKey, channel: NoticeChannel, locale: Locale): NoticeText {
  const { email, sms } = texts[locale][key];
  return channel === "email" && email ? email : { subject: "", body: sms };
}

const texts: Record<Locale, Texts> = {
  en: {
    sale: {
      email: {
        subject: "{{company.name}}: your points",
        body: "Hello {{customer.name}},\n\nyour purchase {{sale.number}} for {{sale.total}}: {{points.movement}}. You have {{card.balance}} now.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: {{points.movement}}. You have {{card.balance}}.",
    },
    return: {
      email: {
        subject: "{{company.name}}: points after a return",
        body: "Hello {{customer.name}},\n\npurchase {{sale.number}} was returned: {{points.movement}}. You have {{card.balance}} now.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: return, {{points.movement}}. You have {{card.balance}}.",
    },
    expiring: {
      email: {
        subject: "{{company.name}}: {{points.expiring}} run out on {{points.expireOn}}",
        body: "Hello {{customer.name}},\n\n{{points.expiring}} can be spent until {{points.expireOn}}. Come and use them.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: {{points.expiring}} can be spent until {{points.expireOn}}.",
    },
    inactivity: {
      email: {
        subject: "{{company.name}}: your points burn on {{points.expireOn}}",
        body: "Hello {{customer.name}},\n\nyou have not been here for a while. Your {{points.expiring}} are kept until {{points.expireOn}}: any purchase saves them.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: {{points.expiring}} burn after {{points.expireOn}} without a purchase.",
    },
    grade: {
      email: {
        subject: "{{company.name}}: your grade is {{grade.name}}",
        body: "Hello {{customer.name}},\n\nyour card {{card.number}} has the grade {{grade.name}} now.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: your grade is {{grade.name}} now.",
    },
    discountEnding: {
      sms: "{{customer.name}}, your {{discount.percent}} discount lasts until {{discount.until}}. {{company.name}}",
    },
  },
  ru: {
    sale: {
      email: {
        subject: "{{company.name}}: ваши баллы",
        body: "Здравствуйте, {{customer.name}}!\n\nПокупка {{sale.number}} на {{sale.total}}: {{points.movement}}. Теперь на карте {{card.balance}}.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: {{points.movement}}. Баланс: {{card.balance}}.",
    },
    return: {
      email: {
        subject: "{{company.name}}: баллы после возврата",
        body: "Здравствуйте, {{customer.name}}!\n\nВозврат по покупке {{sale.number}}: {{points.movement}}. Теперь на карте {{card.balance}}.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: возврат, {{points.movement}}. Баланс: {{card.balance}}.",
    },
    expiring: {
      email: {
        subject: "{{company.name}}: скоро сгорит {{points.expiring}}",
        body: "Здравствуйте, {{customer.name}}!\n\n{{points.expiring}} можно потратить до {{points.expireOn}} включительно. Ждём вас.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: {{points.expiring}} можно потратить до {{points.expireOn}}.",
    },
    inactivity: {
      email: {
        subject: "{{company.name}}: баллы сгорят после {{points.expireOn}}",
        body: "Здравствуйте, {{customer.name}}!\n\nДавно вас не видели. Ваши баллы ({{points.expiring}}) хранятся до {{points.expireOn}}: любая покупка их сохранит.\n\n{{company.name}}",
      },
      sms: "{{company.name}}: {{points.expiring}} хранятся до {{points.expireOn}}, покупка их сохранит.",
    },
    grade: {
      email: {
        subject: "{{company.name}}: ваш уровень — {{grade.name}}",
        body: "Здравствуйте, {{customer.name}}!\n\nУ карты {{card.number}} теперь уровень «{{grade.name}}».\n\n{{company.name}}",
      },
      sms: "{{company.name}}: ваш уровень теперь {{grade.name}}.",
    },
    discountEnding: {
      sms: "{{customer.name}}, ваша скидка {{discount.percent}} действует до {{discount.until}}. {{company.name}}",
    },
  },
};
