import type { z } from "zod";
import { accept, type Outcome } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { insertGroup, type ProductGroupRow, updateGroup } from "@/db/queries/product-groups";
import type { Context } from "../gate/use-case";
import { groupOf, type groupView } from "./view";

type NewGroup = Pick<ProductGroupRow, "name" | "translations" | "parentId" | "externalId">;

/** Adds a group and notes it. The group tree is locked, so the external id is still free. */
export async function addGroup(
  ctx: Context,
  fields: NewGroup,
): Promise<Outcome<z.input<typeof groupView>, never>> {
  const row: ProductGroupRow = { id: newId("productGroup"), ...fields, createdAt: ctx.now, archivedAt: null };
  if (!(await insertGroup(ctx.db, row)))
    throw new Error(`external id ${fields.externalId} was taken under the lock`);
  const view = groupOf(row);
  ctx.audit({ subject: { kind: "productGroup", id: row.id }, after: view });
  return accept(view);
}

/** Changes a group and notes it. */
export async function changeGroup(
  ctx: Context,
  before: ProductGroupRow,
  change: Parameters<typeof updateGroup>[2],
): Promise<Outcome<z.input<typeof groupView>, never>> {
  const after = groupOf(await updateGroup(ctx.db, before.id, change));
  ctx.audit({ subject: { kind: "productGroup", id: before.id }, before: groupOf(before), after });
  return accept(after);
}
