import { z } from "zod";
import { visitStatusSchema } from "@/core/visits/visit-status";
import type { VisitRecord } from "@/db/queries/visits";

const named = z.object({ id: z.string(), name: z.string() });

export const visitViewSchema = z
  .object({
    id: z.string(),
    customer: z.string(),
    at: z.iso.datetime(),
    status: visitStatusSchema,
    store: named,
    /** Zone of the store, in which the visit's time is meant. */
    zone: z.string(),
    employee: named.nullable(),
    note: z.string().nullable(),
    /** Sales made during the visit. */
    sales: z.array(z.object({ id: z.string(), number: z.int() })),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Visit" });
export type VisitView = z.infer<typeof visitViewSchema>;

export const visitView = (row: VisitRecord): VisitView => ({
  id: row.id,
  customer: row.customerId,
  at: row.at.toISOString(),
  status: row.status,
  store: { id: row.storeId, name: row.store },
  zone: row.zone,
  employee: row.employeeId && row.employee !== null ? { id: row.employeeId, name: row.employee } : null,
  note: row.note,
  sales: row.sales,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
