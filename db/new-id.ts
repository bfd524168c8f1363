import { randomInt } from "node:crypto";
import { monotonicFactory } from "ulid";

const prefixes = {
  store: "sto",
  role: "rol",
  employee: "emp",
  session: "ses",
  signInCode: "sic",
  apiKey: "key",
  savedView: "viw",
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
  visit: "vis",
  sale: "sal",
  payment: "pay",
  saleReturn: "ret",
  parkedCart: "prk",
  discountDecision: "dec",
  voucherType: "vty",
  voucherBatch: "vba",
  voucher: "vou",
  voucherEntry: "ven",
  message: "msg",
  job: "job",
  segment: "seg",
} as const;

export type IdKind = keyof typeof prefixes;

// `randomInt` draws from a store of random bytes; by itself the library asks the system anew for each letter.
const ulid = monotonicFactory(() => randomInt(32) / 32);

/** A new primary key: unguessable, sorts by the time it was made, tells its kind. */
export const newId = (kind: IdKind): string => `${prefixes[kind]}_${ulid().toLowerCase()}`;

/** Of what an id is; null of what is none. */
export function kindOfId(id: string): IdKind | null {
  const [, prefix] = /^([a-z]{3})_[0-9a-z]{26}$/.exec(id) ?? [];
  const kinds = Object.keys(prefixes) as IdKind[];
  return kinds.find((kind) => prefixes[kind] === prefix) ?? null;
}

/**
 * The beginning of ids of a kind made at this moment, for statements that make ids themselves: after it come 16 signs
 * of chance.
 */
export const idStem = (kind: IdKind, at: Date): string =>
  `${prefixes[kind]}_${ulid(at.getTime()).slice(0, 10).toLowerCase()}`;
