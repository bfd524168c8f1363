import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomer, lockCustomer, updateCustomer as updateRow } from "@/db/queries/customers";
import { findId } from "@/db/queries/external-id";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { viewCustomer } from "./load-customers";
import { customerViewSchema } from "./view";

/** Takes a customer out of lists and searches, or puts them back; sales, points and history stay. */
export const archiveCustomer = useCase(
  {
    name: "customers.archive",
    summary: "Takes a customer out of lists and searches, or puts them back.",
    right: "customers.edit",
    kind: "command",
    input: z.object({ id: z.string().max(300), archived: z.boolean().default(true) }),
    output: customerViewSchema,
    refusals: ["not_found"],
  },
  async (ctx, { id: given, archived }) => {
    const { db, now } = ctx;
    const id = await findId(db, "customer", given);
    if (!id) return refuse("not_found");
    await lockCustomer(db, id);
    const row = await findCustomer(db, id, visibleEmployees(ctx.actor, "customers.edit"));
    if (!row) return refuse("not_found");

    const archivedAt = archived ? (row.archivedAt ?? now) : null;
    await updateRow(db, id, { archivedAt, updatedAt: now });

    ctx.audit({
      subject: { kind: "customer", id },
      before: { archivedAt: row.archivedAt },
      after: { archivedAt },
    });
    return accept(await viewCustomer(db, { ...row, archivedAt, updatedAt: now }, now));
  },
);
