import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";

/** P1: one draft at most; a published version never changes (a trigger holds it) and holds from its date. */
export const programmeVersions = pgTable(
  "programme_versions",
  {
    id: id(),
    /** Given at publishing; a draft has none. */
    version: integer().unique(),
    status: text().$type<"draft" | "published" | "archived">().notNull(),
    body: jsonb().notNull(),
    from: instant(),
    updatedAt: instant().notNull(),
    publishedAt: instant(),
    publishedById: text(),
    publishedByName: text(),
  },
  (t) => [
    uniqueIndex("programme_one_draft").on(t.status).where(sql`${t.status} = 'draft'`),
    index("programme_in_force").on(t.from.desc().nullsFirst()).where(sql`${t.status} = 'published'`),
  ],
);
