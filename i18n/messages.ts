import enAccount from "./en/account.json";
import enApi from "./en/api.json";
import enAudit from "./en/audit.json";
import enAuth from "./en/auth.json";
import enCards from "./en/cards.json";
import enCatalogue from "./en/catalogue.json";
import enCommon from "./en/common.json";
import enCustomers from "./en/customers.json";
import enErrors from "./en/errors.json";
import enFields from "./en/fields.json";
import enJobs from "./en/jobs.json";
import enMails from "./en/mails.json";
import enMe from "./en/me.json";
import enMessages from "./en/messages.json";
import enNavigation from "./en/navigation.json";
import enNotices from "./en/notices.json";
import enOutbox from "./en/outbox.json";
import enPay from "./en/pay.json";
import enPeople from "./en/people.json";
import enPoints from "./en/points.json";
import enProblems from "./en/problems.json";
import enProgramme from "./en/programme.json";
import enReceipts from "./en/receipts.json";
import enRefusals from "./en/refusals.json";
import enRegister from "./en/register.json";
import enRights from "./en/rights.json";
import enSales from "./en/sales.json";
import enSegments from "./en/segments.json";
import enSending from "./en/sending.json";
import enSettings from "./en/settings.json";
import enSetup from "./en/setup.json";
import enStanding from "./en/standing.json";
import enStores from "./en/stores.json";
import enToday from "./en/today.json";
import enUi from "./en/ui.json";
import enVisits from "./en/visits.json";
import enVouchers from "./en/vouchers.json";
import type { Locale } from "./locale";
import ruAccount from "./ru/account.json";
import ruApi from "./ru/api.json";
import ruAudit from "./ru/audit.json";
import ruAuth from "./ru/auth.json";
import ruCards from "./ru/cards.json";
import ruCatalogue from "./ru/catalogue.json";
import ruCommon from "./ru/common.json";
import ruCustomers from "./ru/customers.json";
import ruErrors from "./ru/errors.json";
import ruFields from "./ru/fields.json";
import ruJobs from "./ru/jobs.json";
import ruMails from "./ru/mails.json";
import ruMe from "./ru/me.json";
import ruMessages from "./ru/messages.json";
import ruNavigation from "./ru/navigation.json";
import ruNotices from "./ru/notices.json";
import ruOutbox from "./ru/outbox.json";
import ruPay from "./ru/pay.json";
import ruPeople from "./ru/people.json";
import ruPoints from "./ru/points.json";
import ruProblems from "./ru/problems.json";
import ruProgramme from "./ru/programme.json";
import ruReceipts from "./ru/receipts.json";
import ruRefusals from "./ru/refusals.json";
import ruRegister from "./ru/register.json";
import ruRights from "./ru/rights.json";
import ruSales from "./ru/sales.json";
import ruSegments from "./ru/segments.json";
import ruSending from "./ru/sending.json";
import ruSettings from "./ru/settings.json";
import ruSetup from "./ru/setup.json";
import ruStanding from "./ru/standing.json";
import ruStores from "./ru/stores.json";
import ruToday from "./ru/today.json";
import ruUi from "./ru/ui.json";
import ruVisits from "./ru/visits.json";
import ruVouchers from "./ru/vouchers.json";

// One file per area and language. English gives the type; a test holds the Russian to the same keys and arguments.

const en = {
  account: enAccount,
  api: enApi,
  audit: enAudit,
  auth: enAuth,
  cards: enCards,
  catalogue: enCatalogue,
  common: enCommon,
  customers: enCustomers,
  errors: enErrors,
  fields: enFields,
  jobs: enJobs,
  mails: enMails,
  me: enMe,
  messages: enMessages,
  navigation: enNavigation,
  notices: enNotices,
  outbox: enOutbox,
  pay: enPay,
  people: enPeople,
  points: enPoints,
  problems: enProblems,
  programme: enProgramme,
  receipts: enReceipts,
  refusals: enRefusals,
  register: enRegister,
  rights: enRights,
  sales: enSales,
  segments: enSegments,
  sending: enSending,
  settings: enSettings,
  setup: enSetup,
  standing: enStanding,
  stores: enStores,
  today: enToday,
  ui: enUi,
  visits: enVisits,
  vouchers: enVouchers,
};

const ru = {
  account: ruAccount,
  api: ruApi,
  audit: ruAudit,
  auth: ruAuth,
  cards: ruCards,
  catalogue: ruCatalogue,
  common: ruCommon,
  customers: ruCustomers,
  errors: ruErrors,
  fields: ruFields,
  jobs: ruJobs,
  mails: ruMails,
  me: ruMe,
  messages: ruMessages,
  navigation: ruNavigation,
  notices: ruNotices,
  outbox: ruOutbox,
  pay: ruPay,
  people: ruPeople,
  points: ruPoints,
  problems: ruProblems,
  programme: ruProgramme,
  receipts: ruReceipts,
  refusals: ruRefusals,
  register: ruRegister,
  rights: ruRights,
  sales: ruSales,
  segments: ruSegments,
  sending: ruSending,
  settings: ruSettings,
  setup: ruSetup,
  standing: ruStanding,
  stores: ruStores,
  today: ruToday,
  ui: ruUi,
  visits: ruVisits,
  vouchers: ruVouchers,
};

export type Messages = typeof en;
export type Area = keyof Messages;

export const messages: Record<Locale, Messages> = { en, ru };

/** The messages of some areas only: what a client component gets, so that a page does not carry the whole language. */
export function pickMessages<A extends Area>(locale: Locale, areas: readonly A[]): Pick<Messages, A> {
  const all = messages[locale];
  return Object.fromEntries(areas.map((area) => [area, all[area]])) as Pick<Messages, A>;
}
