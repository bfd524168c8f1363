import { z } from "zod";
import { vatKindSchema } from "@/core/catalogue/vat";
import { basisPointsSchema, moneySchema } from "@/core/money/unit-schemas";
import { accept, refuse } from "@/core/refusal";
import { includedVat } from "@/core/sales/included-vat";
import { calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { findSale, type SaleRecord } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { companyOf } from "../settings/company";
import { saleIdSchema } from "./schema";
import { saleScope } from "./scope";
import { saleView, saleViewSchema } from "./view";

/** A receipt: the sale, who sold it, and the VAT in it by rate. */
export const receiptSchema = z.object({
  sale: saleViewSchema,
  company: z.object({ name: z.string(), taxId: z.string(), address: z.string(), phone: z.string() }),
  vat: z.array(z.object({ rate: basisPointsSchema.nullable(), net: moneySchema, vat: moneySchema })),
});
export type ReceiptView = z.infer<typeof receiptSchema>;

/** The receipt of a sale, to print. A draft has none. */
export const getReceipt = useCase(
  {
    name: "sales.getReceipt",
    summary: "A sale's receipt with its VAT.",
    right: "sales.view",
    kind: "query",
    input: saleIdSchema,
    output: receiptSchema,
    refusals: ["not_found"],
  },
  async ({ actor, db, now }, { id }) => {
    const record = await findSale(db, id, { scope: saleScope(actor, "sales.view"), now });
    if (!record || record.sale.status === "draft") return refuse("not_found");
    return accept(await receiptOf(db, record));
  },
);

/** The receipt as it is shown and sent. */
export async function receiptOf(db: Db, record: SaleRecord): Promise<ReceiptView> {
  const { name, taxId, address, phone } = await companyOf(db);
  const lines = record.lines.map(({ net, vatKind }) => ({ net, vatKind: vatKindSchema.parse(vatKind) }));
  return {
    sale: saleView(record),
    company: { name, taxId, address, phone },
    vat: includedVat(lines, calendarDay(record.sale.at, record.zone)),
  };
}
