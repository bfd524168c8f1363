import type { ProductView } from "@/server/catalogue/view";

/** A product as its form holds it: what was typed, in the units of the server. */
export type ProductDraft = {
  name: string;
  en: string;
  ru: string;
  kind: "goods" | "service";
  group: string;
  sku: string;
  /** One a line, or parted by spaces or commas. */
  barcodes: string;
  unit: string;
  /** Basis points as text; empty is sold without VAT. */
  vat: string;
  cost: number | null;
  price: number | null;
  minPrice: number | null;
  prices: Record<string, number | null>;
};

export const emptyDraft: ProductDraft = {
  name: "",
  en: "",
  ru: "",
  kind: "goods",
  group: "",
  sku: "",
  barcodes: "",
  unit: "pcs",
  vat: "2200",
  cost: null,
  price: null,
  minPrice: null,
  prices: {},
};

export const draftOf = (product: ProductView): ProductDraft => ({
  name: product.name,
  en: product.translations.en ?? "",
  ru: product.translations.ru ?? "",
  kind: product.kind,
  group: product.group ?? "",
  sku: product.sku ?? "",
  barcodes: product.barcodes.join("\n"),
  unit: product.unit,
  vat: product.vat === null ? "" : String(product.vat),
  cost: product.cost ?? null,
  price: product.price,
  minPrice: product.minPrice,
  prices: product.prices,
});

/** What of a draft the server is told: the fields that differ from `before`, all of them for a new product. */
export function changedFields(draft: ProductDraft, before: ProductDraft | null) {
  const fields = fieldsOf(draft);
  if (before === null) return fields;
  const old = fieldsOf(before);
  const differs = (key: keyof typeof fields) => JSON.stringify(fields[key]) !== JSON.stringify(old[key]);
  return Object.fromEntries(
    Object.entries(fields).filter(([key]) => differs(key as keyof typeof fields)),
  ) as Partial<typeof fields>;
}

function fieldsOf(draft: ProductDraft) {
  return {
    name: draft.name.trim(),
    translations: {
      ...(draft.en.trim() ? { en: draft.en.trim() } : {}),
      ...(draft.ru.trim() ? { ru: draft.ru.trim() } : {}),
    },
    kind: draft.kind,
    group: draft.group || null,
    sku: draft.sku.trim() || null,
    barcodes: draft.barcodes.split(/[\s,;]+/).filter(Boolean),
    unit: draft.unit.trim() || "pcs",
    vat: draft.vat === "" ? null : Number(draft.vat),
    cost: draft.cost,
    price: draft.price ?? 0,
    minPrice: draft.minPrice,
    prices: draft.prices,
  };
}
