import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { TotalOf } from "@/core/programme/grade-progress";
import type { Grade } from "@/core/programme/grades";
import { moveGrade, movesGrades } from "@/core/programme/move-grade";
import { standingRulesSchema } from "@/core/programme/standing-rules";
import type { Db } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { newId } from "@/db/new-id";
import { findGradeChanges, findGraded } from "@/db/queries/grades";
import { findMisgraded, regradeTogether } from "@/db/queries/grades-run";
import { cards } from "@/db/schema/cards";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import {
  arbitraryHistory,
  factsOf,
  type History,
  writeHistory,
  zone,
} from "@/tests/support/standing-history";

// One rule evaluated twice: by core/cards for one customer and by SQL for everybody. fast-check prints the seed.

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});

const now = new Date("2026-01-25T20:59:00Z");
const key = fc.constantFrom("a", "b", "c", "d");
const arbitraryGrades: fc.Arbitrary<Grade[]> = fc.uniqueArray(
  fc
    .record({
      key,
      basis: fc.constantFrom("sold" as const, "paid" as const, "visits" as const, undefined),
      from: fc.integer({ min: 0, max: 6 }),
      days: fc.constantFrom(undefined, 7, 30),
    })
    .map(({ key, basis, from, days }) => ({
      key,
      name: key,
      ...(basis && { basis, from, ...(days && { days }) }),
    })),
  { selector: (grade) => grade.key, maxLength: 4 },
);
const arbitraryCard = fc.record({
  grade: fc.option(fc.constantFrom("a", "b", "z")),
  gradeFixed: fc.boolean(),
  status: fc.constantFrom("active" as const, "blocked" as const, "closed" as const),
});
type Card = { grade: string | null; gradeFixed: boolean; status: "active" | "blocked" | "closed" };

class Undo extends Error {}

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

describe("grades by SQL", () => {
  it("moves the cards that the pure function moves, and says why in the same words", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGrades, arbitraryHistory, arbitraryCard, async (grades, history, card) => {
        await undone(async (tx) => {
          const { customerId, cardId } = await write(tx, history, card);
          const grading = { grades, zone, now };
          const totalOf = totalsOf(history, grades);
          const due = card.status === "closed" ? null : moveGrade(grades, card, totalOf);

          const one = await findGraded(tx, customerId, grading);
          for (const { basis, days } of grades) {
            if (basis) expect(one?.totalOf(basis, days)).toBe(totalOf(basis, days));
          }
          if (!movesGrades(grades)) return;
          const range = { after: "", upTo: "cus_zzz" };
          const found = await findMisgraded(tx, grading, range);
          expect(found.cards).toEqual(due ? [cardId] : []);
          await regradeTogether(tx, grading, { ...found, cause: "rules" });
          const changes = await findGradeChanges(tx, customerId, { before: null, limit: 5 });
          expect(changes.map(({ before, after, why }) => ({ before, after, why }))).toEqual(due ? [due] : []);
          expect((await findMisgraded(tx, grading, range)).cards).toEqual([]);
        });
      }),
      { numRuns: 100 },
    );
  });
});

async function write(tx: Db, history: History, card: Card) {
  const customerId = await writeHistory(tx, history, "sto_main");
  const cardId = newId("card");
  await insertRows(tx, cards, [
    { id: cardId, number: cardId, barcode: cardId, customerId, createdAt: now, ...card },
  ]);
  return { customerId, cardId };
}

/** As an auditor with the list of sales and visits would count them. */
function totalsOf(history: History, grades: readonly Grade[]): TotalOf {
  const windows = grades.flatMap(({ days }) => (days ? [{ basis: "sold", from: 0, days, percent: 1 }] : []));
  const rules = standingRulesSchema.parse({ discount: windows });
  const { totals, totalsByDays } = factsOf(history, rules, now);
  return (basis, days) => (days === undefined ? totals : totalsByDays[days])?.[basis] ?? 0;
}
