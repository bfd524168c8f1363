import { jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Filter } from "@/core/segments/group";
import { id, instant } from "./columns";

/** K6: a filter saved by name, for everybody who may see customers. Who is in it is asked each time anew. */
export const segments = pgTable(
  "segments",
  {
    id: id(),
    name: text().notNull(),
    filter: jsonb().$type<Filter>().notNull(),
    byId: text(),
    byName: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("segments_name").on(t.name)],
);
