import { monotonicFactory } from "ulid";

const prefixes = {
  store: "sto",
  role: "rol",
  employee: "emp",
  session: "ses",
  signInCode: "sic",
  apiKey: "key",
  productGroup: "grp",
  product: "prd",
  priceList: "prl",
  customer: "cus",
  category: "cat",
  consent: "con",
  cardSeries: "ser",
  card: "crd",
  lot: "lot",
  entry: "ent",
  programmeVersion: "pgm",
  sale: "sal",
  payment: "pay",
  saleReturn: "ret",
  parkedCart: "prk",
  discountDecision: "dec",
  message: "msg",
  job: "job",
} as const;

export type IdKind = keyof typeof prefixes;

const ulid = monotonicFactory();

/** A new primary key: unguessable, sorts by the time it was made, tells its kind. */
export const newId = (kind: IdKind): string => `${prefixes[kind]}_${ulid().toLowerCase()}`;
