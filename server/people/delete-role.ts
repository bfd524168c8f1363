import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findRoleById, holdPeople, deleteRole as removeRole } from "@/db/queries/people";
import { useCase } from "../gate/use-case";

/** Takes a role away that nobody has or had. */
export const deleteRole = useCase(
  {
    name: "people.deleteRole",
    summary: "Delete a role that nobody has.",
    right: "settings.people",
    kind: "command",
    input: z.object({ id: z.string() }),
    output: z.null(),
    refusals: ["not_found", "role_in_use"],
  },
  async (ctx, { id }) => {
    await holdPeople(ctx.db);
    const before = await findRoleById(ctx.db, id);
    if (!before) return refuse("not_found");
    if (!(await removeRole(ctx.db, id))) return refuse("role_in_use");
    ctx.audit({
      subject: { kind: "role", id },
      before: { name: before.name, grants: before.grants },
    });
    return accept(null);
  },
);
