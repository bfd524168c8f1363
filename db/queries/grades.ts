import { and, asc, desc, eq, inArray, lt, ne } from "drizzle-orm";
import type { TotalOf } from "@/core/programme/grade-progress";
import type { Grade } from "@/core/programme/grades";
import type { GradeMove } from "@/core/programme/move-grade";
import type { Db } from "../client";
import { insertRows } from "../insert-rows";
import { cardGradeChanges, cards } from "../schema/cards";
import { gradeFacts } from "./grades-run";
import { theseCustomers } from "./standing-facts";

type GradedCard = { id: string; grade: string | null; gradeFixed: boolean };

/** A customer's totals as grades count them, and the cards that move by them: those that are not closed. */
export async function findGraded(
  db: Db,
  customerId: string,
  { grades, zone, now }: { grades: readonly Grade[]; zone: string; now: Date },
): Promise<{ cards: GradedCard[]; totalOf: TotalOf } | null> {
  const [rows, graded] = await Promise.all([
    db.execute<Record<string, unknown>>(gradeFacts({ grades, zone, now }, theseCustomers([customerId]))),
    db
      .select({ id: cards.id, grade: cards.grade, gradeFixed: cards.gradeFixed })
      .from(cards)
      .where(and(eq(cards.customerId, customerId), ne(cards.status, "closed")))
      .orderBy(asc(cards.id)),
  ]);
  const [facts] = rows;
  if (!facts) return null;
  return {
    cards: graded,
    totalOf: (basis, days) => Number(facts[days === undefined ? basis : `${basis}_${days}`] ?? 0),
  };
}

type Change = Omit<typeof cardGradeChanges.$inferInsert, "transaction">;

/** Moves cards to other grades and notes it in their history. */
export async function saveGradeMoves(
  db: Db,
  moves: readonly (GradeMove & { cardId: string })[],
  { at, cause }: Pick<Change, "at" | "cause">,
): Promise<void> {
  if (moves.length === 0) return;
  for (const { cardId, after } of moves) {
    await db.update(cards).set({ grade: after, gradeFixed: false }).where(eq(cards.id, cardId));
  }
  await noteGradeChanges(
    db,
    moves.map(({ cardId, before, after, why }) => ({ cardId, before, after, why, at, cause })),
  );
}

/** Adds to the history of cards' grades; the cards are written by others. */
export async function noteGradeChanges(db: Db, changes: readonly Change[]): Promise<void> {
  await insertRows(db, cardGradeChanges, changes);
}

export type GradeChangeRow = Awaited<ReturnType<typeof findGradeChanges>>[number];

/** How a customer's cards moved between grades before a moment, newest first. */
export async function findGradeChanges(
  db: Db,
  customerId: string,
  { before, limit }: { before: Date | null; limit: number },
) {
  return db
    .select({
      seq: cardGradeChanges.seq,
      card: cards.number,
      at: cardGradeChanges.at,
      before: cardGradeChanges.before,
      after: cardGradeChanges.after,
      why: cardGradeChanges.why,
      cause: cardGradeChanges.cause,
      byName: cardGradeChanges.byName,
    })
    .from(cardGradeChanges)
    .innerJoin(cards, eq(cards.id, cardGradeChanges.cardId))
    .where(
      and(
        inArray(
          cardGradeChanges.cardId,
          db.select({ id: cards.id }).from(cards).where(eq(cards.customerId, customerId)),
        ),
        before ? lt(cardGradeChanges.at, before) : undefined,
      ),
    )
    .orderBy(desc(cardGradeChanges.at), desc(cardGradeChanges.seq))
    .limit(limit);
}
