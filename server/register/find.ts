import { z } from "zod";
import { tidyCardNumber } from "@/core/cards/card-number";
import { accept } from "@/core/refusal";
import { searchText } from "@/core/search-text";
import { isVoucherCode, tidyVoucherCode } from "@/core/vouchers/voucher-code";
import type { Db } from "@/db/client";
import { findCustomers as findCustomerRows } from "@/db/queries/customers";
import { listProducts } from "@/db/queries/products";
import { findCardByCode, findProductByCode } from "@/db/queries/register";
import { findHeldVouchers } from "@/db/queries/voucher-ledger";
import { customerBrief, customerBriefSchema } from "../customers/brief-view";
import { findByText } from "../customers/find-by-text";
import { viewCustomers } from "../customers/load-customers";
import { can, visibleEmployees } from "../gate/actor";
import { type Context, useCase } from "../gate/use-case";
import { noteUnknownCodes, refuseGuessing } from "../vouchers/guessing";
import { registerProductSchema, viewRegisterProducts } from "./product-view";

const foundCustomerSchema = customerBriefSchema.pick({
  id: true,
  name: true,
  phones: true,
  emails: true,
  importance: true,
  cards: true,
});
export type FoundCustomer = z.infer<typeof foundCustomerSchema>;

export const foundSchema = z.object({
  /** What the whole text is the code of: taken without asking. */
  product: registerProductSchema.nullable(),
  card: z.object({ number: z.string(), customer: z.string(), name: z.string() }).nullable(),
  voucher: z.object({ code: z.string(), kind: z.enum(["coupon", "certificate"]) }).nullable(),
  /** What it may mean, best first. */
  products: z.array(registerProductSchema),
  customers: z.array(foundCustomerSchema),
});
export type Found = z.infer<typeof foundSchema>;

const productsShown = 8;
const customersShown = 5;

/** Q4: what was typed or scanned into the register's one input. A code that fits whole is an answer by itself. */
export const findForRegister = useCase(
  {
    name: "register.find",
    summary: "Products, cards and customers by what was typed or scanned.",
    right: "sales.sell",
    kind: "query",
    input: z.object({ text: z.string().trim().min(1).max(200), only: z.enum(["customers"]).optional() }),
    output: foundSchema,
    refusals: [],
  },
  async (ctx, { text, only }) => {
    const { db, locale } = ctx;
    const productCode = only === "customers" ? null : await findProductByCode(db, text);
    const [exact] = productCode === null ? [] : await viewRegisterProducts(db, [productCode], locale);
    if (exact) return accept({ ...nothing, product: exact });

    const card = await findCardByCode(db, tidyCardNumber(text));
    if (card) return accept({ ...nothing, card });
    const voucher = only === "customers" ? null : await findByCode(ctx, text);
    if (voucher) return accept({ ...nothing, voucher });

    const [ids, customers] = await Promise.all([
      only === "customers" ? [] : findProductIds(db, text),
      can(ctx.actor, "customers.view") ? findCustomers(ctx, text) : [],
    ]);
    const products = await viewRegisterProducts(db, ids, locale);
    return accept({ ...nothing, products, customers });
  },
);

const nothing: Found = { product: null, card: null, voucher: null, products: [], customers: [] };

/** V5: a text that could not be a code is not looked up, and so is no guess; nor is one of who guesses too much. */
async function findByCode({ db, actor }: Context, text: string): Promise<Found["voucher"]> {
  const code = tidyVoucherCode(text);
  if (!isVoucherCode(code) || (await refuseGuessing(db, actor))) return null;
  const [held] = await findHeldVouchers(db, [code]);
  if (held) return { code: held.code, kind: held.type.kind };
  await noteUnknownCodes(db, actor, [code]);
  return null;
}

/** Names that begin with the text stand before those that hold it, and these before those that are only like it. */
async function findProductIds(db: Db, text: string): Promise<string[]> {
  const rows = await listProducts(db, {
    query: text,
    archived: false,
    certificates: true,
    sort: "name",
    after: null,
    limit: productsShown * 5,
  });
  const wanted = searchText(text);
  const rank = (kept: string) => (kept.startsWith(wanted) ? 0 : kept.includes(wanted) ? 1 : 2);
  return rows
    .map((row) => ({ id: row.id, rank: rank(row.searchText) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, productsShown)
    .map(({ id }) => id);
}

async function findCustomers(ctx: Context, text: string) {
  const scope = visibleEmployees(ctx.actor, "customers.view");
  const ids = await findByText(ctx.db, text, { scope, limit: customersShown * 10 });
  const rows = await findCustomerRows(ctx.db, ids.slice(0, customersShown));
  return (await viewCustomers(ctx.db, rows, ctx.now)).map(customerBrief);
}
