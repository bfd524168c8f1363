import { z } from "zod";
import { accept } from "@/core/refusal";
import { listEmployees, listRoles } from "@/db/queries/people";
import { listStores } from "@/db/queries/stores";
import { useCase } from "../gate/use-case";
import { homeZone } from "../settings/home-zone";
import { employeeView, roleView } from "./view";

/** U1: everybody, with their roles, stores and managers, and what they may be given. */
export const listPeople = useCase(
  {
    name: "people.list",
    summary: "Everybody who works here.",
    right: "settings.people",
    kind: "query",
    input: z.object({}),
    output: z.object({
      people: z.array(employeeView),
      roles: z.array(roleView),
      stores: z.array(z.object({ id: z.string(), name: z.string(), closed: z.boolean() })),
      /** Where times are shown. */
      zone: z.string(),
    }),
    refusals: [],
  },
  async (ctx) => {
    const [employees, roles, stores, zone] = await Promise.all([
      listEmployees(ctx.db),
      listRoles(ctx.db),
      listStores(ctx.db),
      homeZone(ctx.db),
    ]);
    const roleOf = new Map(roles.map((role) => [role.id, role]));
    const nameOf = new Map(employees.map(({ id, name }) => [id, { id, name }]));
    const storeOf = new Map(stores.map(({ id, name }) => [id, { id, name }]));
    const people = employees.map(({ roleId, managerId, storeIds, disabledAt, ...rest }) => ({
      ...rest,
      role: roleOf.get(roleId) ?? { id: roleId, key: null, name: "" },
      manager: managerId ? (nameOf.get(managerId) ?? null) : null,
      stores: storeIds.flatMap((id) => storeOf.get(id) ?? []),
      disabled: disabledAt !== null,
    }));
    return accept({
      people,
      roles,
      zone,
      stores: stores.map(({ id, name, closedAt }) => ({ id, name, closed: closedAt !== null })),
    });
  },
);
