import { z } from "zod";
import { passwordWeakness } from "@/core/people/password";
import { accept, refuse } from "@/core/refusal";
import { zoneSchema } from "@/core/time/day-schemas";
import { newId } from "@/db/new-id";
import { listSeries, updateSeries } from "@/db/queries/cards";
import { hasEmployees, holdPeople, insertEmployee } from "@/db/queries/people";
import { firstStoreId, updateStore } from "@/db/queries/stores";
import { seedRoles } from "@/db/seed/roles";
import { translator } from "@/i18n/translator";
import { hashPassword } from "../auth/password";
import { useCase } from "../gate/use-case";
import { companySchema, keepCompany } from "./company";

export const setUpSchema = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254),
  password: z.string().min(1).max(200),
  company: z.string().trim().min(1).max(200),
  store: z.string().trim().min(1).max(200),
  zone: zoneSchema,
});

/** The first start: roles, the first administrator, the company and its first store. Works once, whoever is first. */
export const setUp = useCase(
  {
    name: "settings.setUp",
    summary: "Make the first administrator, company and store.",
    right: "anyone",
    kind: "command",
    input: setUpSchema,
    output: z.object({ employeeId: z.string() }),
    refusals: ["already_set_up", "weak_password"],
  },
  async (ctx, input) => {
    // Of two that start at once, the second waits here and then sees the first one's administrator.
    await holdPeople(ctx.db);
    if (await hasEmployees(ctx.db)) return refuse("already_set_up");

    const weakness = passwordWeakness(input.password, input);
    if (weakness) return refuse("weak_password", { why: weakness });

    const roles = await seedRoles(ctx.db, ctx.now);
    // Migrations know no language; whoever sets up does.
    const [series] = await listSeries(ctx.db);
    if (series)
      await updateSeries(ctx.db, series.key, { name: translator(ctx.locale, "cards")("mainSeries") });
    const [storeId, employeeId] = [firstStoreId, newId("employee")];
    await updateStore(ctx.db, storeId, { name: input.store, zone: input.zone });
    await insertEmployee(ctx.db, {
      id: employeeId,
      name: input.name,
      email: input.email,
      passwordHash: await hashPassword(input.password),
      roleId: roles.administrator,
      createdAt: ctx.now,
    });
    const company = companySchema.parse({ name: input.company, defaultStoreId: storeId });
    await keepCompany(ctx.db, company, ctx.now);

    ctx.audit({
      subject: { kind: "employee", id: employeeId },
      after: { name: input.name, email: input.email },
    });
    ctx.audit({ subject: { kind: "store", id: storeId }, after: { name: input.store, zone: input.zone } });
    return accept({ employeeId });
  },
);
