import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Standing } from "@/core/standing/facts";
import type { StandingRules } from "@/core/standing/ranked-rules";
import { restand } from "@/core/standing/restand";
import { calendarDay } from "@/core/time/calendar-day";
import type { Db } from "@/db/client";
import { ensureCategories } from "@/db/queries/categories";
import { findStanding, findStandingChanges } from "@/db/queries/standing";
import { findMisjudged, restandTogether } from "@/db/queries/standing-run";
import { arbitraryRules } from "@/tests/support/arbitrary-standing";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import {
  arbitraryHistory,
  factsOf,
  type History,
  writeHistory,
  zone,
} from "@/tests/support/standing-history";

// One rule evaluated twice: by core/standing for one customer and by SQL for everybody. fast-check prints the seed.

const store = "sto_main";
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});

class Undo extends Error {}

/** Runs in a transaction that is undone. */
async function undone(work: (tx: Db) => Promise<void>): Promise<void> {
  await test.db
    .transaction(async (tx) => {
      await work(tx as unknown as Db);
      throw new Undo();
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error;
    });
}

const judgingAt = (rules: StandingRules, now: Date) => ({ rules, zone, now, today: calendarDay(now, zone) });
const nothing: Standing = { discount: null, importance: null, categories: [] };
const first = new Date("2026-01-25T20:59:00Z");
const second = new Date("2026-02-03T21:01:00Z");

describe("standing by SQL", () => {
  it("looks at the same facts", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRules, arbitraryHistory, async (rules, history) => {
        await undone(async (tx) => {
          const id = await writeHistory(tx, history, store);
          const found = await findStanding(tx, id, judgingAt(rules, second));
          expect(found).toEqual({ facts: factsOf(history, rules, second), held: nothing });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("assigns what the pure function assigns, twice in a row by different rules", async () => {
    const histories = fc.array(arbitraryHistory, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        arbitraryRules,
        arbitraryRules,
        histories,
        fc.boolean(),
        async (one, other, many, byHand) => {
          await undone(async (tx) => {
            const ids = await writeAll(tx, many, byHand);
            await compare(tx, ids, many, judgingAt(one, first));
            await compare(tx, ids, many, judgingAt(other, second));
          });
        },
      ),
      { numRuns: 80 },
    );
  });
});

async function writeAll(tx: Db, histories: readonly History[], byHand: boolean): Promise<string[]> {
  const ids: string[] = [];
  for (const history of histories) ids.push(await writeHistory(tx, history, store));
  if (!byHand) return ids;
  const categories = await ensureCategories(tx, ["A"], first);
  await tx.execute(sql`update customers set importance = 'silver', importance_assigned = 'manual', importance_since = now()
    where id = ${ids[0]}`);
  await tx.execute(sql`insert into customer_categories (customer_id, category_id, assigned, since)
    values (${ids[0]}, ${categories.get("A")}, 'manual', now())`);
  return ids;
}

type Judging = ReturnType<typeof judgingAt>;

async function compare(tx: Db, ids: readonly string[], histories: readonly History[], judging: Judging) {
  const { rules, now, today } = judging;
  const names = [...rules.categories.add, ...rules.categories.remove].map(({ category }) => category);
  const categoryIds = await ensureCategories(tx, names, now);
  const expected = new Map<string, ReturnType<typeof restand>>();
  for (const [index, id] of ids.entries()) {
    const held = (await findStanding(tx, id, judging))?.held ?? nothing;
    expected.set(id, restand(rules, factsOf(histories[index] as History, rules, now), held, { now, today }));
  }
  const range = { categoryIds, after: "", upTo: "cus_zzz" };
  const misjudged = await findMisjudged(tx, judging, range);
  await restandTogether(tx, judging, { categoryIds, ids: misjudged, cause: "rules" });
  for (const id of ids) {
    const changes = (await findStandingChanges(tx, id, { before: null, limit: 20 }))
      .filter(({ at }) => at.getTime() === now.getTime())
      .map(({ what, before, after, why }) => ({ what, before, after, why }));
    const due = expected.get(id);
    expect((await findStanding(tx, id, judging))?.held).toEqual(due?.standing);
    expect(sorted(changes)).toEqual(sorted(due?.changes ?? []));
  }
  expect(await findMisjudged(tx, judging, range)).toEqual([]);
}

const sorted = <T>(list: readonly T[]): string[] =>
  list.map((one) => JSON.stringify(one, keysInOrder)).sort();

const keysInOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
