import { z } from "zod";
import { priceSchema, shareSchema } from "@/core/money/bound-schemas";
import { orNothing } from "@/core/or-nothing";

/** An id of the server's, or `ext:` and the caller's own. */
export const idSchema = z.string().min(1).max(204);

/** The caller's own id, as it stands in a path; `ext:` before it is allowed and left out. */
export const externalIdSchema = z
  .string()
  .transform((id) => id.replace(/^ext:/, ""))
  .pipe(z.string().min(1).max(200));

/** One line of text for people. */
export const nameSchema = z.string().trim().min(1).max(300);

/** Names in the other languages of the interface. */
export const translationsSchema = z.strictObject({
  en: nameSchema.optional(),
  ru: nameSchema.optional(),
});

/** Key of a price list: letters, digits, `-`, `_` and `.`. */
export const priceListKeySchema = z.string().regex(/^[\p{L}\p{N}._-]{1,100}$/u);

/**
 * What a product may be given. What is left out stays as it is (on a new product: the default); null clears.
 * Money in minor units, VAT in basis points; `prices` by key of price list.
 */
export const productFields = {
  name: nameSchema,
  translations: translationsSchema.optional(),
  kind: orNothing(z.enum(["goods", "service"])),
  group: idSchema.nullable().optional(),
  sku: z.string().trim().max(100).nullable().optional(),
  barcodes: z
    .array(z.string().trim().min(1).max(48))
    .max(50)
    .nullable()
    .transform((given) => given ?? [])
    .optional(),
  unit: orNothing(z.string().trim().min(1).max(20)),
  vat: shareSchema.nullable().optional(),
  cost: priceSchema.nullable().optional(),
  price: priceSchema,
  minPrice: priceSchema.nullable().optional(),
  prices: orNothing(z.record(priceListKeySchema, priceSchema.nullable())),
};
/** The same with every field optional: an edit names only what changed. */
export const productPatchSchema = z.object(productFields).partial();

/** An edit by a person: the fields changed, and the `updatedAt` of what they saw. */
export const productChangeSchema = productPatchSchema.extend({
  id: idSchema,
  updatedAt: z.iso.datetime(),
});

/** What a product group may be given; `parent` null puts it at the top. */
export const groupFields = {
  name: nameSchema,
  translations: translationsSchema.optional(),
  parent: idSchema.nullable().optional(),
};
