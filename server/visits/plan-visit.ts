import { z } from "zod";
import { orNothing } from "@/core/or-nothing";
import { momentOn } from "@/core/time/day-bounds";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { findHomeZone } from "@/db/queries/home-zone";
import { useCase } from "../gate/use-case";
import { createVisit } from "./create-visit";
import { visitViewSchema } from "./view";

/** K10: books a visit at a time that the clock on the shop's wall will show. */
export const planVisit = useCase(
  {
    name: "visits.plan",
    summary: "Plan a visit of a customer by the shop's clock.",
    right: "customers.edit",
    kind: "command",
    input: z.object({
      customer: z.string().min(1).max(300),
      day: calendarDaySchema,
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      note: orNothing(z.string().trim().max(1_000)),
    }),
    output: visitViewSchema,
    refusals: ["unknown_customer", "unknown_store"],
  },
  async (ctx, { customer, day, time, note }) => {
    const at = momentOn(day, time, await findHomeZone(ctx.db));
    return createVisit.run(ctx, { customer, at, note, store: undefined, status: "planned" });
  },
);
