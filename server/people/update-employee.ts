import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { endPasswordLinks } from "@/db/queries/password-links";
import {
  countAdministrators,
  findEmployee,
  holdPeople,
  setEmployeeStores,
  updateEmployee as writeEmployee,
} from "@/db/queries/people";
import { useCase } from "../gate/use-case";
import { checkEmployee, employeeRefusals } from "./check-employee";
import { employeeSchema } from "./schema";

/** U1: changes a person's details, role, stores or manager; what it takes away is gone at the next request. */
export const updateEmployee = useCase(
  {
    name: "people.update",
    summary: "Change a person of staff.",
    right: "settings.people",
    kind: "command",
    input: employeeSchema.extend({ id: z.string() }),
    output: z.null(),
    refusals: ["not_found", ...employeeRefusals, "last_administrator"],
  },
  async (ctx, { id, ...input }) => {
    await holdPeople(ctx.db);
    const before = await findEmployee(ctx.db, id);
    if (!before) return refuse("not_found");
    const checked = await checkEmployee(ctx.db, input, id);
    if (!checked.ok) return checked;

    const { storeIds, ...details } = input;
    await writeEmployee(ctx.db, id, details);
    await setEmployeeStores(ctx.db, id, storeIds);
    // Links lie in the old address's mail.
    if (details.email !== before.email) await endPasswordLinks(ctx.db, id, ctx.now);
    if ((await countAdministrators(ctx.db)) === 0) return refuse("last_administrator");

    const { name, email, roleId, managerId } = before;
    ctx.audit({
      subject: { kind: "employee", id },
      before: { name, email, roleId, managerId, storeIds: before.storeIds },
      after: input,
    });
    return accept(null);
  },
);
