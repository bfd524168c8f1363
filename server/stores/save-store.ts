import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { zoneSchema } from "@/core/time/day-schemas";
import { newId } from "@/db/new-id";
import { findStore, insertStore, updateStore } from "@/db/queries/stores";
import { useCase } from "../gate/use-case";

const storeSchema = z.object({
  name: z.string().trim().min(1).max(200),
  zone: zoneSchema,
  address: z.string().trim().max(500).nullable(),
  phone: z.string().trim().max(50).nullable(),
});

export const createStore = useCase(
  {
    name: "stores.create",
    summary: "Open a store.",
    right: "settings.stores",
    kind: "command",
    input: storeSchema,
    output: z.object({ id: z.string() }),
    refusals: [],
  },
  async (ctx, input) => {
    const id = newId("store");
    await insertStore(ctx.db, { ...input, id, createdAt: ctx.now });
    ctx.audit({ subject: { kind: "store", id }, after: input });
    return accept({ id });
  },
);

/** Changes a store or closes it; its sales stay. The zone counts for the days of sales from now on. */
export const changeStore = useCase(
  {
    name: "stores.update",
    summary: "Change, close or reopen a store.",
    right: "settings.stores",
    kind: "command",
    input: storeSchema.extend({ id: z.string(), closed: z.boolean() }),
    output: z.null(),
    refusals: ["not_found"],
  },
  async (ctx, { id, closed, ...input }) => {
    const before = await findStore(ctx.db, id);
    if (!before) return refuse("not_found");
    await updateStore(ctx.db, id, { ...input, closedAt: closed ? (before.closedAt ?? ctx.now) : null });
    const { name, zone, address, phone, closedAt } = before;
    ctx.audit({
      subject: { kind: "store", id },
      before: { name, zone, address, phone, closed: closedAt !== null },
      after: { ...input, closed },
    });
    return accept(null);
  },
);
