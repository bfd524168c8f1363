import { z } from "zod";
import { accept } from "@/core/refusal";
import { listStores } from "@/db/queries/stores";
import { useCase } from "../gate/use-case";

export const storeView = z.object({
  id: z.string(),
  name: z.string(),
  zone: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  closed: z.boolean(),
});
export type StoreView = z.output<typeof storeView>;

export const listAllStores = useCase(
  {
    name: "stores.list",
    summary: "All stores, closed ones last.",
    right: "settings.stores",
    kind: "query",
    input: z.object({}),
    output: z.object({ data: z.array(storeView) }),
    refusals: [],
  },
  async (ctx) => {
    const stores = await listStores(ctx.db);
    return accept({ data: stores.map((store) => ({ ...store, closed: store.closedAt !== null })) });
  },
);
