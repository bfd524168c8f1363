import type { Programme } from "@/core/programme/programme";

/** The same shape with plain figures: what is being typed carries no brands; the server's schema brands it again. */
type Plain<T> = T extends number
  ? number
  : T extends string | boolean | null | undefined
    ? T
    : { [K in keyof T]: Plain<T[K]> };

export type Draft = Plain<Programme>;
export type DraftScope = NonNullable<Draft["earning"]["rules"][number]["products"]>;
export type DraftMembers = NonNullable<Draft["earning"]["rules"][number]["members"]>;
export type DraftEarningRule = Draft["earning"]["rules"][number];
export type DraftSpendingRule = Draft["spending"]["rules"][number];
export type DraftPromotion = NonNullable<Draft["discounts"]["promotions"]>[number];
export type DraftStanding = Draft["standing"];
export type DraftCategoryRule = DraftStanding["categories"]["add"][number];
export type DraftGrade = Draft["grades"][number];

/** A programme out of what came from the server beside other fields. */
export const draftOf = ({
  mode,
  discounts,
  earning,
  spending,
  expiry,
  grades,
  standing,
}: Programme): Draft => ({
  mode,
  discounts,
  earning,
  spending,
  expiry,
  grades,
  standing,
});

/** A list with one of its members replaced, or taken out when `next` is null. */
export const replaced = <T>(list: readonly T[], index: number, next: T | null): T[] =>
  list.flatMap((item, at) => (at === index ? (next === null ? [] : [next]) : [item]));
