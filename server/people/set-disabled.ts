import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { endPasswordLinks } from "@/db/queries/password-links";
import { countAdministrators, findEmployee, holdPeople, updateEmployee } from "@/db/queries/people";
import { deleteEmployeeSessions } from "@/db/queries/sessions";
import { useCase } from "../gate/use-case";

/** U1: shuts a person out, everywhere and at once, or lets them in again. Nothing of theirs is deleted. */
export const setDisabled = useCase(
  {
    name: "people.setDisabled",
    summary: "Shut a person of staff out, or let them in again.",
    right: "settings.people",
    kind: "command",
    input: z.object({ id: z.string(), disabled: z.boolean() }),
    output: z.null(),
    refusals: ["not_found", "last_administrator"],
  },
  async (ctx, { id, disabled }) => {
    await holdPeople(ctx.db);
    const before = await findEmployee(ctx.db, id);
    if (!before) return refuse("not_found");

    await updateEmployee(ctx.db, id, { disabledAt: disabled ? (before.disabledAt ?? ctx.now) : null });
    if (disabled) {
      await deleteEmployeeSessions(ctx.db, id);
      await endPasswordLinks(ctx.db, id, ctx.now);
    }
    if ((await countAdministrators(ctx.db)) === 0) return refuse("last_administrator");

    ctx.audit({
      subject: { kind: "employee", id },
      before: { disabled: before.disabledAt !== null },
      after: { disabled },
    });
    return accept(null);
  },
);
