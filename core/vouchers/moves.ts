import type { Money } from "@/core/money/units";
import type { VoucherType } from "./voucher-type";

// V2, V3: what using codes and giving them back does to each. Signs: `amount` is the change of what a certificate
// holds, `uses` of how often a code counts as used, `paid` what it paid of a purchase.

export type Move = {
  voucher: string;
  kind: "use" | "return" | "cancel";
  amount: number;
  uses: number;
  paid: number;
};

type Used = { id: string; kind: VoucherType["kind"]; amount: Money };

/** A sale takes from a certificate what it pays; of a coupon it takes a use. */
export const useMove = ({ id, kind, amount }: Used): Move => ({
  voucher: id,
  kind: "use",
  amount: kind === "certificate" ? -amount : 0,
  uses: 1,
  paid: amount,
});

/** What a sale's codes paid so far, less what was given back. */
export type UsedInSale = { id: string; kind: VoucherType["kind"]; uses: number; paid: number };

/**
 * Q6: what calling a sale off, wholly or in part, gives back. A certificate gets its part of the money; a use counts
 * no more once the whole sale came back: until then the customer had the good of it.
 * @param back money that goes back to certificates, by voucher
 */
export function returnMoves(
  used: readonly UsedInSale[],
  { back, isWhole }: { back: ReadonlyMap<string, Money>; isWhole: boolean },
): Move[] {
  return used.flatMap(({ id, kind, uses, paid }): Move[] => {
    const amount = kind === "certificate" ? (back.get(id) ?? 0) : 0;
    const givenUp = isWhole ? uses : 0;
    const worth = kind === "certificate" ? amount : isWhole ? paid : 0;
    if (amount === 0 && givenUp === 0) return [];
    return [
      {
        voucher: id,
        kind: "return",
        amount,
        uses: givenUp === 0 ? 0 : -givenUp,
        paid: worth === 0 ? 0 : -worth,
      },
    ];
  });
}

/** V5: what remains of a certificate is given up, in money or for good. */
export const cancelMove = ({ id, remaining }: { id: string; remaining: Money }): Move => ({
  voucher: id,
  kind: "cancel",
  amount: remaining === 0 ? 0 : -remaining,
  uses: 0,
  paid: 0,
});
