import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findHomeZone } from "@/db/queries/home-zone";
import { findSale } from "@/db/queries/sales";
import { findBatchHead } from "@/db/queries/voucher-figures";
import { listCodesOfBatch } from "@/db/queries/vouchers";
import { env } from "../env";
import { useCase } from "../gate/use-case";
import { saleScope } from "../sales/scope";
import { printedVoucher } from "./printed";
import { CODES_IN_A_DOCUMENT, soldCertificatesOf } from "./sold-certificates";

const printedSchema = z.object({
  title: z.string(),
  vouchers: z.array(
    z.object({
      name: z.string(),
      worth: z.string(),
      code: z.string(),
      spelt: z.string(),
      terms: z.array(z.string()),
    }),
  ),
});

const id = z.string().min(1).max(200);

/** V2: a batch, or so many of its codes as one document holds, as they are printed. */
export const printBatch = useCase(
  {
    name: "vouchers.printBatch",
    summary: "Codes of a batch as they are printed.",
    right: "vouchers.issue",
    kind: "query",
    input: z.object({ id, part: z.coerce.number().int().min(1).max(1_000).default(1) }),
    output: printedSchema,
    refusals: ["not_found"],
  },
  async ({ db, locale }, { id: batchId, part }) => {
    const [head, zone] = await Promise.all([findBatchHead(db, batchId), findHomeZone(db)]);
    if (!head) return refuse("not_found");
    const skip = (part - 1) * CODES_IN_A_DOCUMENT;
    const rows = await listCodesOfBatch(db, batchId, { skip, limit: CODES_IN_A_DOCUMENT });
    const words = { locale, zone, currency: env().CURRENCY };
    if (rows.length === 0) return refuse("not_found");
    return accept({ title: head.name, vouchers: rows.map((row) => ({ ...printedVoucher(row, words) })) });
  },
);

/** V2: the certificates that a sale sold, for who sold them to hand over. */
export const printSoldCertificates = useCase(
  {
    name: "vouchers.printSold",
    summary: "The certificates that a sale sold as they are printed.",
    right: "sales.sell",
    kind: "query",
    input: z.object({ id }),
    output: printedSchema,
    refusals: ["not_found"],
  },
  async ({ db, locale, actor, now }, { id: saleId }) => {
    const sale = await findSale(db, saleId, { scope: saleScope(actor, "sales.view"), now });
    if (!sale) return refuse("not_found");
    const words = { locale, zone: sale.zone, currency: sale.sale.currency };
    const sold = await soldCertificatesOf(db, sale.sale.id);
    const vouchers = sold.map((row) => ({ ...printedVoucher(row, words) }));
    return vouchers.length > 0 ? accept({ title: String(sale.sale.number), vouchers }) : refuse("not_found");
  },
);
