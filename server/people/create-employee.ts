import { z } from "zod";
import { passwordWeakness } from "@/core/people/password";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { holdPeople, insertEmployee, setEmployeeStores } from "@/db/queries/people";
import { mailPasswordLink } from "../auth/mail-password-link";
import { hashPassword } from "../auth/password";
import { useCase } from "../gate/use-case";
import { checkEmployee, employeeRefusals } from "./check-employee";
import { employeeSchema } from "./schema";

/** U1: a new person: with a first password, or a link in the mail at which they set one that nobody else knows. */
export const createEmployee = useCase(
  {
    name: "people.create",
    summary: "Add a person of staff.",
    right: "settings.people",
    kind: "command",
    input: employeeSchema.extend({ password: z.string().max(200).optional() }),
    output: z.object({ id: z.string() }),
    refusals: [...employeeRefusals, "weak_password"],
  },
  async (ctx, { password, ...input }) => {
    await holdPeople(ctx.db);
    const checked = await checkEmployee(ctx.db, input);
    if (!checked.ok) return checked;
    const weakness = password === undefined ? null : passwordWeakness(password, input);
    if (weakness) return refuse("weak_password", { why: weakness });

    const { storeIds, ...details } = input;
    const id = newId("employee");
    const passwordHash = password === undefined ? null : await hashPassword(password);
    await insertEmployee(ctx.db, { ...details, id, passwordHash, createdAt: ctx.now });
    await setEmployeeStores(ctx.db, id, storeIds);
    if (password === undefined) await mailPasswordLink(ctx, input.email);
    ctx.audit({ subject: { kind: "employee", id }, after: input });
    return accept({ id });
  },
);
