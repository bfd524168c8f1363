import { z } from "zod";
import { orNothing } from "@/core/or-nothing";
import { accept, refuse } from "@/core/refusal";
import { instantSchema } from "@/core/time/instant";
import { visitedAt, visitStatusSchema } from "@/core/visits/visit-status";
import { findCustomer, lockCustomer } from "@/db/queries/customers";
import { findVisit, updateVisit as updateRow } from "@/db/queries/visits";
import { visibleEmployees, visibleStores } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { saveMark } from "./save-mark";
import { visitView, visitViewSchema } from "./view";

/** `PATCH /visits/{id}` (K10): confirms, moves, marks or cancels a visit; came and no-show recompute standing (T4). */
export const updateVisit = useCase(
  {
    name: "visits.update",
    summary: "Confirm, move, mark or cancel a visit.",
    right: "customers.edit",
    kind: "command",
    input: z.object({
      id: z.string().max(100),
      status: orNothing(visitStatusSchema),
      at: orNothing(instantSchema),
      note: z.string().trim().max(1_000).nullish(),
    }),
    output: visitViewSchema,
    refusals: ["not_found"],
  },
  async ({ db, actor, now, audit }, { id, status, at, note }) => {
    const stores = visibleStores(actor);
    const found = await findVisit(db, id, stores);
    if (!found) return refuse("not_found");
    await lockCustomer(db, found.customerId);
    const [before, customer] = await Promise.all([
      findVisit(db, id, stores),
      findCustomer(db, found.customerId, visibleEmployees(actor, "customers.edit")),
    ]);
    if (!before || !customer) return refuse("not_found");

    const wanted = { status: status ?? before.status, at: at ?? before.at };
    const after = { status: wanted.status, at: visitedAt(wanted, now) };

    await updateRow(db, id, { ...after, ...(note === undefined ? {} : { note }), updatedAt: now });
    await saveMark(db, customer.id, { before, after }, now);

    audit({
      subject: { kind: "customer", id: customer.id },
      before: { visit: id, status: before.status, at: before.at },
      after: { visit: id, ...after },
    });
    const saved = await findVisit(db, id, stores);
    return saved ? accept(visitView(saved)) : refuse("not_found");
  },
);
