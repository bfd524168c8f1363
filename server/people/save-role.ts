import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { countAdministrators, findRoleById, holdPeople, insertRole, updateRole } from "@/db/queries/people";
import { useCase } from "../gate/use-case";
import { grantsSchema } from "./view";

const roleSchema = z.object({ name: z.string().trim().min(1).max(100), grants: grantsSchema });

export const createRole = useCase(
  {
    name: "people.createRole",
    summary: "Make a role of single rights.",
    right: "settings.people",
    kind: "command",
    input: roleSchema,
    output: z.object({ id: z.string() }),
    refusals: [],
  },
  async (ctx, input) => {
    const id = newId("role");
    await insertRole(ctx.db, { ...input, id, createdAt: ctx.now });
    ctx.audit({ subject: { kind: "role", id }, after: input });
    return accept({ id });
  },
);

/** U1: what a role may; a right taken away is gone at the next request of everyone who has the role. */
export const changeRole = useCase(
  {
    name: "people.updateRole",
    summary: "Change a role's name and rights.",
    right: "settings.people",
    kind: "command",
    input: roleSchema.extend({ id: z.string() }),
    output: z.null(),
    refusals: ["not_found", "last_administrator"],
  },
  async (ctx, { id, ...input }) => {
    await holdPeople(ctx.db);
    const before = await findRoleById(ctx.db, id);
    if (!before) return refuse("not_found");

    await updateRole(ctx.db, id, input);
    if ((await countAdministrators(ctx.db)) === 0) return refuse("last_administrator");

    ctx.audit({
      subject: { kind: "role", id },
      before: { name: before.name, grants: before.grants },
      after: input,
    });
    return accept(null);
  },
);
