import { type SQL, sql } from "drizzle-orm";

/** The ids of these product groups and of all groups under them, at any depth. */
export const groupsBelow = (groups: readonly string[]): SQL => sql`
  with recursive below as (
    select id, 0 as depth from product_groups where id = any(${sql.param([...groups])}::text[])
    union
    select product_groups.id, depth + 1 from product_groups join below on product_groups.parent_id = below.id
    where depth < 100
  ) select id from below`;
