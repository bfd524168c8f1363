import { z } from "zod";
import { orNothing } from "@/core/or-nothing";
import { accept, refuse } from "@/core/refusal";
import { instantSchema } from "@/core/time/instant";
import { visitedAt, visitStatusSchema } from "@/core/visits/visit-status";
import { newId } from "@/db/new-id";
import { findCustomer, lockCustomer } from "@/db/queries/customers";
import { findId } from "@/db/queries/external-id";
import { findStoreFacts } from "@/db/queries/quote-facts";
import { findVisit, insertVisit } from "@/db/queries/visits";
import { visibleEmployees, visibleStores } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { saveMark } from "./save-mark";
import { visitView, visitViewSchema } from "./view";

/** `POST /visits` (K10): plans a visit, or notes one that took place. Without `at` it is now. */
export const createVisit = useCase(
  {
    name: "visits.create",
    summary: "Plan a visit of a customer, or note one that took place.",
    right: "customers.edit",
    kind: "command",
    input: z.object({
      customer: z.string().min(1).max(300),
      at: orNothing(instantSchema),
      store: orNothing(z.string().min(1).max(300)),
      status: visitStatusSchema.nullish().transform((given) => given ?? "planned"),
      note: orNothing(z.string().trim().max(1_000)),
    }),
    output: visitViewSchema,
    refusals: ["unknown_customer", "unknown_store"],
    idempotency: "accepted",
  },
  async ({ db, actor, now, audit }, input) => {
    const customerId = await findId(db, "customer", input.customer);
    if (customerId) await lockCustomer(db, customerId);
    const [customer, store] = await Promise.all([
      customerId && findCustomer(db, customerId, visibleEmployees(actor, "customers.edit")),
      findStoreFacts(db, { store: input.store ?? null, allowed: visibleStores(actor) }),
    ]);
    if (!customer || customer.erasedAt) return refuse("unknown_customer", { customer: input.customer });
    if (!store) return refuse("unknown_store", { store: input.store ?? null });

    const { status, note } = input;
    const visit = {
      id: newId("visit"),
      customerId: customer.id,
      at: visitedAt({ status, at: input.at ?? now }, now),
      storeId: store.id,
      employeeId: actor.kind === "employee" ? actor.id : null,
      status,
      note: note ?? null,
      createdAt: now,
      updatedAt: now,
    };

    await insertVisit(db, visit);
    await saveMark(db, customer.id, { before: null, after: visit }, now);

    audit({
      subject: { kind: "customer", id: customer.id },
      after: { visit: visit.id, status, at: visit.at },
    });
    const saved = await findVisit(db, visit.id, [store.id]);
    if (!saved) throw new Error("the visit was just added");
    return accept(visitView(saved));
  },
);
