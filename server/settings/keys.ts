import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { listApiKeys, revokeApiKey } from "@/db/queries/api-keys";
import { findRoleById, listRoles } from "@/db/queries/people";
import { findStore, listOpenStores } from "@/db/queries/stores";
import { createApiKey } from "../auth/api-keys";
import { useCase } from "../gate/use-case";
import { roleName } from "../people/view";
import { homeZone } from "./home-zone";

const named = z.object({ id: z.string(), name: z.string() });

export const keyView = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters, to recognise it. */
  hint: z.string(),
  role: roleName.nullable(),
  store: named.nullable(),
  createdAt: z.date().transform((at) => at.toISOString()),
  revokedAt: z
    .date()
    .transform((at) => at.toISOString())
    .nullable(),
});
export type KeyView = z.output<typeof keyView>;

export const listKeys = useCase(
  {
    name: "settings.listKeys",
    summary: "Keys of programs, without their texts.",
    right: "settings.keys",
    kind: "query",
    input: z.object({}),
    output: z.object({
      keys: z.array(keyView),
      roles: z.array(roleName),
      stores: z.array(named),
      zone: z.string(),
    }),
    refusals: [],
  },
  async (ctx) => {
    const [keys, roles, stores, zone] = await Promise.all([
      listApiKeys(ctx.db),
      listRoles(ctx.db),
      listOpenStores(ctx.db),
      homeZone(ctx.db),
    ]);
    return accept({ keys, roles, stores, zone });
  },
);

/** A new key has the rights that its role has now; its text is told once. */
export const createKey = useCase(
  {
    name: "settings.createKey",
    summary: "Make a key for a program.",
    right: "settings.keys",
    kind: "command",
    input: z.object({
      name: z.string().trim().min(1).max(100),
      roleId: z.string(),
      /** The only store it works for; null means all. */
      storeId: z.string().nullable(),
    }),
    output: z.object({ id: z.string(), key: z.string() }),
    refusals: ["unknown_role", "unknown_store"],
  },
  async (ctx, { name, roleId, storeId }) => {
    if (!(await findRoleById(ctx.db, roleId))) return refuse("unknown_role");
    if (storeId !== null && !(await findStore(ctx.db, storeId))) return refuse("unknown_store");
    const made = await createApiKey(ctx.db, { name, role: roleId, storeId });
    ctx.audit({ subject: { kind: "apiKey", id: made.id }, after: { name, roleId, storeId } });
    return accept(made);
  },
);

/** Ends a key; programs that use it are refused from the next request on. */
export const revokeKey = useCase(
  {
    name: "settings.revokeKey",
    summary: "End a program's key.",
    right: "settings.keys",
    kind: "command",
    input: z.object({ id: z.string() }),
    output: z.null(),
    refusals: ["not_found"],
  },
  async (ctx, { id }) => {
    if (!(await revokeApiKey(ctx.db, id, ctx.now))) return refuse("not_found");
    ctx.audit({ subject: { kind: "apiKey", id }, after: { revoked: true } });
    return accept(null);
  },
);
