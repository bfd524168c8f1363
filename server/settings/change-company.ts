import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { listOpenStores } from "@/db/queries/stores";
import { env } from "../env";
import { useCase } from "../gate/use-case";
import { companyOf, companySchema, keepCompany } from "./company";

export const showCompany = useCase(
  {
    name: "settings.showCompany",
    summary: "Who we are, as receipts and letters say it.",
    right: "settings.stores",
    kind: "query",
    input: z.object({}),
    output: z.object({
      company: companySchema,
      stores: z.array(z.object({ id: z.string(), name: z.string() })),
      currency: z.string(),
    }),
    refusals: [],
  },
  async (ctx) => {
    const [company, stores] = await Promise.all([companyOf(ctx.db), listOpenStores(ctx.db)]);
    return accept({ company, stores, currency: env().CURRENCY });
  },
);

export const changeCompany = useCase(
  {
    name: "settings.changeCompany",
    summary: "Change the company's details.",
    right: "settings.stores",
    kind: "command",
    input: companySchema,
    output: z.null(),
    refusals: ["unknown_store"],
  },
  async (ctx, input) => {
    const before = await companyOf(ctx.db);
    const stores = await listOpenStores(ctx.db);
    if (input.defaultStoreId !== null && !stores.some(({ id }) => id === input.defaultStoreId)) {
      return refuse("unknown_store");
    }
    await keepCompany(ctx.db, input, ctx.now);
    ctx.audit({ subject: { kind: "company", id: "company" }, before, after: input });
    return accept(null);
  },
);
