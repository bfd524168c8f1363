import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Importance } from "@/core/programme/members";
import type { HeldCategory, Standing, StandingFacts } from "@/core/standing/facts";
import { windowsOfRules } from "@/core/standing/ranked-rules";
import { reasonSchema } from "@/core/standing/reason";
import type { Restanding } from "@/core/standing/restand";
import type { Db } from "../client";
import { insertRows } from "../insert-rows";
import { customerCategories, customers } from "../schema/customers";
import { standingChanges } from "../schema/standing";
import { ensureCategories } from "./categories";
import { type Judging, standingFacts, theseCustomers } from "./standing-facts";

type Row = {
  last_day: string | null;
  mark: StandingFacts["lastMark"];
  has_percent: number | null;
  has_percent_since: string;
  has_percent_until: string | null;
  has_percent_why: unknown;
  has_class: Importance | null;
  has_class_since: string;
  has_class_until: string | null;
  has_class_why: unknown;
  class_is_by_hand: boolean;
  categories: { name: string; assigned: "manual" | "rule"; since: string; why: unknown }[];
} & Record<string, unknown>;

/** What the rules look at and what the customer has; null for one who is archived, erased or unknown. */
export async function findStanding(
  db: Db,
  customerId: string,
  judging: Judging,
): Promise<{ facts: StandingFacts; held: Standing } | null> {
  const [row] = await db.execute<Row>(sql`
    select facts.*, last_day::text as last_day, has_percent_until::text as has_percent_until,
      has_class_until::text as has_class_until,
      to_json(has_percent_since) #>> '{}' as has_percent_since, to_json(has_class_since) #>> '{}' as has_class_since,
      coalesce((select jsonb_agg(jsonb_build_object('name', name, 'assigned', assigned, 'since', since, 'why', why) order by name collate "C")
        from customer_categories join categories on categories.id = category_id where customer_id = facts.id), '[]') as categories
    from (${standingFacts(judging, theseCustomers([customerId]))}) as facts`);
  if (!row) return null;
  const totals = (suffix: string) => ({
    sold: Number(row[`sold${suffix}`]),
    paid: Number(row[`paid${suffix}`]),
    visits: Number(row[`visits${suffix}`]),
  });
  const windows = windowsOfRules(judging.rules);
  return {
    facts: {
      totals: totals(""),
      totalsByDays: Object.fromEntries(windows.map((days) => [days, totals(`_${days}`)])),
      lastVisit: row.last_day,
      lastMark: row.mark,
    },
    held: {
      discount: heldDiscount(row),
      importance: heldImportance(row),
      categories: row.categories.map(heldCategory),
    },
  };
}

function heldDiscount(row: Row): Standing["discount"] {
  if (row.has_percent === null) return null;
  return {
    value: row.has_percent,
    since: new Date(row.has_percent_since),
    until: row.has_percent_until,
    why: reasonSchema.parse(row.has_percent_why),
  };
}

function heldImportance(row: Row): Standing["importance"] {
  if (row.has_class === null) return null;
  if (row.class_is_by_hand) return { assigned: "manual", value: row.has_class };
  return {
    assigned: "rule",
    value: row.has_class,
    since: new Date(row.has_class_since),
    until: row.has_class_until,
    why: reasonSchema.parse(row.has_class_why),
  };
}

const heldCategory = ({ name, assigned, since, why }: Row["categories"][number]): HeldCategory =>
  assigned === "manual"
    ? { assigned, name }
    : { assigned, name, since: new Date(since), why: reasonSchema.parse(why) };

type Save = {
  customerId: string;
  held: Standing;
  now: Date;
  cause: "sale" | "visit" | "customer";
};

/** Writes what `restand` decided where it differs, and the history of it. The customer is locked. */
export async function saveStanding(
  db: Db,
  { standing, changes }: Restanding,
  { customerId, held, now, cause }: Save,
): Promise<void> {
  await Promise.all([
    saveColumns(db, customerId, held, standing),
    saveCategories(db, customerId, { held, standing, now }),
    insertRows(
      db,
      standingChanges,
      changes.map((change) => ({ customerId, at: now, cause, ...change })),
    ),
  ]);
}

async function saveColumns(db: Db, customerId: string, held: Standing, standing: Standing): Promise<void> {
  const columns = columnsOf(standing);
  if (JSON.stringify(columns) === JSON.stringify(columnsOf(held))) return;
  await db.update(customers).set(columns).where(eq(customers.id, customerId));
}

/** A class given by hand is not among them: nobody here writes it. */
function columnsOf({ discount, importance }: Standing) {
  return {
    ruleDiscount: (discount?.value ?? null) as never,
    ruleDiscountSince: discount?.since ?? null,
    ruleDiscountUntil: discount?.until ?? null,
    ruleDiscountWhy: discount?.why ?? null,
    ...(importance?.assigned === "manual"
      ? {}
      : {
          importance: importance?.value ?? null,
          importanceAssigned: importance && ("rule" as const),
          importanceSince: importance?.since ?? null,
          importanceUntil: importance?.until ?? null,
          importanceWhy: importance?.why ?? null,
        }),
  };
}

type Categories = Pick<Save, "held" | "now"> & { standing: Standing };

async function saveCategories(
  db: Db,
  customerId: string,
  { held, standing, now }: Categories,
): Promise<void> {
  const has = new Map(held.categories.map((category) => [category.name, category]));
  const kept = new Set(standing.categories.map(({ name }) => name));
  const lost = held.categories.filter(({ name }) => !kept.has(name));
  const written = standing.categories.flatMap((category) => {
    const was = has.get(category.name);
    if (category.assigned === "manual" || (was?.assigned === "rule" && was.why === category.why)) return [];
    return [category];
  });
  // Naming a category in a rule is enough for it to exist.
  const names = [...lost, ...written].map(({ name }) => name);
  const ids = await ensureCategories(db, names, now);
  const idOf = (name: string) => ids.get(name) ?? name;
  const gone = lost.map(({ name }) => idOf(name));
  if (gone.length > 0) {
    const { customerId: of, categoryId } = customerCategories;
    await db.delete(customerCategories).where(and(eq(of, customerId), inArray(categoryId, gone)));
  }
  if (written.length > 0) {
    await db
      .insert(customerCategories)
      .values(
        written.map(({ name, since, why }) => ({
          customerId,
          categoryId: idOf(name),
          assigned: "rule" as const,
          since,
          why,
        })),
      )
      .onConflictDoUpdate({
        target: [customerCategories.customerId, customerCategories.categoryId],
        set: { why: sql`excluded.why` },
      });
  }
}

/** T6: what rules assigned to a customer and took away before a moment, newest first. */
export async function findStandingChanges(
  db: Db,
  customerId: string,
  { before, limit }: { before: Date | null; limit: number },
) {
  return db
    .select()
    .from(standingChanges)
    .where(
      and(eq(standingChanges.customerId, customerId), before ? lt(standingChanges.at, before) : undefined),
    )
    .orderBy(desc(standingChanges.at), desc(standingChanges.seq))
    .limit(limit);
}
