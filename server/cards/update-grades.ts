import { moveGrade, movesGrades } from "@/core/programme/move-grade";
import type { Programme } from "@/core/programme/programme";
import type { Db } from "@/db/client";
import { findGraded, saveGradeMoves } from "@/db/queries/grades";
import { findHomeZone } from "@/db/queries/home-zone";
import { findProgrammeInForce } from "@/db/queries/programme";

type Occasion = {
  now: Date;
  cause: "sale" | "visit" | "card";
  /** The one in force now, where it is known already. */
  programme?: Programme | null;
};

/**
 * P6: moves a customer's cards to the grade that their totals support by now, in the transaction of what happened, so
 * that the next quote knows. Where no grade is reached by itself it asks nothing more. The totals have been saved
 * before, and so the customer is locked.
 * @returns the new grades by id of the cards that moved
 */
export async function updateGrades(
  db: Db,
  customerId: string,
  { now, cause, programme }: Occasion,
): Promise<ReadonlyMap<string, string | null>> {
  const { grades } = programme ?? (await findProgrammeInForce(db, now)).programme;
  if (!movesGrades(grades)) return new Map();
  const zone = await findHomeZone(db);
  const found = await findGraded(db, customerId, { grades, zone, now });
  if (!found) return new Map();

  const moves = found.cards.flatMap((card) => {
    const move = moveGrade(grades, card, found.totalOf);
    return move ? [{ ...move, cardId: card.id }] : [];
  });

  await saveGradeMoves(db, moves, { at: now, cause });
  return new Map(moves.map(({ cardId, after }) => [cardId, after]));
}
