import { inArray } from "drizzle-orm";
import { type StartingRole, startingRoles } from "@/core/rights";
import type { Db } from "../client";
import { newId } from "../new-id";
import { roles } from "../schema/people";

const keys = Object.keys(startingRoles) as StartingRole[];

/**
 * Adds the roles that a deployment starts with, where they are missing. The name of each is its key, which the app
 * shows in the reader's language until somebody gives it a name of its own.
 * @returns their ids by key.
 */
export async function seedRoles(db: Db, now = new Date()): Promise<Record<StartingRole, string>> {
  await db
    .insert(roles)
    .values(
      keys.map((key) => ({
        id: newId("role"),
        key,
        name: key,
        grants: startingRoles[key],
        createdAt: now,
      })),
    )
    .onConflictDoNothing({ target: roles.key });
  const rows = await db.select({ id: roles.id, key: roles.key }).from(roles).where(inArray(roles.key, keys));
  return Object.fromEntries(rows.map(({ id, key }) => [key, id])) as Record<StartingRole, string>;
}
