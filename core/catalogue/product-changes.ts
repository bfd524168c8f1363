/** Fields of a product whose change is worth telling, in the order in which they are told. */
export const toldFields = [
  "name",
  "kind",
  "groupName",
  "price",
  "minPrice",
  "cost",
  "prices",
  "sku",
  "barcodes",
  "unit",
  "vat",
  "archivedAt",
] as const;
export type ToldField = (typeof toldFields)[number];

export type FieldChange = { field: ToldField; before: unknown; after: unknown };

type Kept = Record<string, unknown> | null;

/** U3: what one save changed, field by field; of a new product all that it was given. */
export function productChanges(before: Kept, after: Kept): FieldChange[] {
  return toldFields.flatMap((field) => {
    const was = before?.[field] ?? null;
    const is = after?.[field] ?? null;
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}
