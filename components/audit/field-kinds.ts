/** How a field's kept value is to be read. What is in no list is shown as it is; days, instants, yes and no tell themselves. */
export type FieldKind = "money" | "percent" | "quantity" | "choice" | "silent";

const fieldsOf = {
  money: [
    ...["amount", "total", "price", "minPrice", "cost", "returned", "remaining", "value", "minPurchase"],
    ...["pointValue", "fromSum", "eachSum", "sold", "paid"],
  ],
  percent: ["percent", "discount", "vat", "ceiling", "fixed", "maxPercent"],
  quantity: ["each"],
  choice: [
    ...[
      "kind",
      "unit",
      "roles",
      "roleId",
      "status",
      "state",
      "method",
      "link",
      "decision",
      "mode",
      "combine",
    ],
    ...["rounding", "per", "lot", "downTo", "basis", "importance", "assigned", "visitStatus", "channel"],
    ...["language", "locale", "password", "secondFactor", "receipt", "letter"],
  ],
  /** Which record and when: the entry says both anyway. */
  silent: ["id", "createdAt", "updatedAt"],
} satisfies Record<FieldKind, string[]>;

const kinds = new Map(
  Object.entries(fieldsOf).flatMap(([kind, fields]) => fields.map((field) => [field, kind as FieldKind])),
);

/** By the last part of the path that is a name; what hangs under `prices`, `importance` and `grants` has any name. */
export function kindOfField(path: readonly string[]): FieldKind | null {
  const [last, above] = path.filter((part) => !isPlace(part)).toReversed();
  if (path[0] === "grants" || above === "importance") return last === "since" ? null : "choice";
  if (above === "prices") return "money";
  return kinds.get(last ?? "") ?? null;
}

/** A part that only counts: the third rule is `2`. */
export const isPlace = (part: string): boolean => /^\d+$/.test(part);
