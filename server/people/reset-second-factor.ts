import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findEmployee } from "@/db/queries/people";
import { clearSecondFactor } from "@/db/queries/second-factor";
import { useCase } from "../gate/use-case";

/** For who lost the phone and the recovery codes: they sign in by their password alone until they turn it on anew. */
export const resetSecondFactor = useCase(
  {
    name: "people.resetSecondFactor",
    summary: "Let a person of staff sign in by the password alone again.",
    right: "settings.people",
    kind: "command",
    input: z.object({ id: z.string() }),
    output: z.null(),
    refusals: ["not_found"],
  },
  async (ctx, { id }) => {
    if (!(await findEmployee(ctx.db, id))) return refuse("not_found");
    await clearSecondFactor(ctx.db, id);
    ctx.audit({ subject: { kind: "employee", id }, after: { secondFactor: "off" } });
    return accept(null);
  },
);
