import { z } from "zod";
import { isEmail, tidyEmail } from "@/core/customers/email";

export const employeeSchema = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.string().max(254).transform(tidyEmail).refine(isEmail),
  roleId: z.string(),
  managerId: z.string().nullable(),
  /** None means every store. */
  storeIds: z.array(z.string()).max(1000),
});
export type EmployeeInput = z.output<typeof employeeSchema>;
