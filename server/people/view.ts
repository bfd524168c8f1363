import { z } from "zod";
import { type Right, rights, scopes } from "@/core/rights";

export const grantsSchema = z.partialRecord(z.enum(rights as [Right, ...Right[]]), z.enum(scopes));

const named = z.object({ id: z.string(), name: z.string() });

/** A role as lists name it: `key` is set for the four that a deployment starts with (`components/people/role-name`). */
export const roleName = z.object({ id: z.string(), key: z.string().nullable(), name: z.string() });

export const employeeView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleName,
  manager: named.nullable(),
  /** None means every store. */
  stores: z.array(named),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  disabled: z.boolean(),
  lastSeenAt: z.string().nullable(),
});
export type EmployeeView = z.output<typeof employeeView>;

export const roleView = roleName.extend({ grants: grantsSchema, people: z.number() });
export type RoleView = z.output<typeof roleView>;
