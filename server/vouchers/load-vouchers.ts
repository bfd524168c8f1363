import { accept, type Outcome } from "@/core/refusal";
import type { VoucherState } from "@/core/vouchers/acceptance";
import { tidyVoucherCode } from "@/core/vouchers/voucher-code";
import type { Db } from "@/db/client";
import { countUsesBy, findHeldVouchers, type HeldVoucher } from "@/db/queries/voucher-ledger";
import type { StaffActor } from "../gate/actor";
import { noteUnknownCodes, refuseGuessing } from "./guessing";

/** Codes of a cart: as the quote weighs them, and the rows behind them, both by the code as the cart gives it. */
export type LoadedVouchers = {
  states: Record<string, VoucherState>;
  rows: ReadonlyMap<string, HeldVoucher>;
};

export const noVouchers: LoadedVouchers = { states: {}, rows: new Map() };

type Wanted = {
  actor: StaffActor;
  /** As the cart gives them, coupons and certificates alike. */
  codes: readonly string[];
  /** Whose uses are counted. */
  customerId: string | null;
  /** Holds the codes for a posting that follows in this transaction. */
  lock: boolean;
};

/** V3, V4: what is known of a cart's codes. Refuses `too_many_tries` who has given too many unknown ones (V5). */
export async function loadVouchers(
  db: Db,
  { actor, codes, customerId, lock }: Wanted,
): Promise<Outcome<LoadedVouchers, "too_many_tries">> {
  if (codes.length === 0) return accept(noVouchers);
  const guessing = await refuseGuessing(db, actor);
  if (guessing) return guessing;
  const tidied = new Map(codes.map((code) => [code, tidyVoucherCode(code)]));
  const held = await findHeldVouchers(db, [...new Set(tidied.values())], { lock });
  const counted = held.filter(({ type }) => type.usesPerCustomer !== undefined).map(({ id }) => id);
  const uses =
    customerId === null || counted.length === 0 ? null : await countUsesBy(db, counted, customerId);

  // One object for two spellings of a code: the quote tells by it that they are the same.
  const known = new Map(held.map((row) => [row.code, { row, state: stateOf(row, uses?.get(row.id) ?? 0) }]));
  const found = [...tidied].flatMap(([given, code]) => {
    const voucher = known.get(code);
    return voucher ? [{ given, ...voucher }] : [];
  });
  const unknown = codes.filter((code) => !known.has(tidied.get(code) ?? ""));
  if (unknown.length > 0) await noteUnknownCodes(db, actor, unknown);
  return accept({
    states: Object.fromEntries(found.map(({ given, state }) => [given, state])),
    rows: new Map(found.map(({ given, row }) => [given, row])),
  });
}

const stateOf = (row: HeldVoucher, usesByCustomer: number): VoucherState => ({
  type: row.type,
  cancelled: row.cancelled,
  customer: row.customerId,
  expiresOn: row.expiresOn,
  uses: row.uses,
  usesByCustomer,
  remaining: row.remaining,
});
