import { tidyCardNumber } from "@/core/cards/card-number";
import type { Right } from "@/core/rights";
import type { Db } from "@/db/client";
import { type CardRow, findCard } from "@/db/queries/cards";
import { type StaffActor, visibleEmployees } from "../gate/actor";

export type CardLookup = { db: Db; actor: StaffActor };

/** A card by its number in any spelling, if its customer is one whom the actor may reach under the right. */
export const findVisibleCard = (
  { db, actor }: CardLookup,
  number: string,
  right: Right,
): Promise<CardRow | null> => findCard(db, tidyCardNumber(number), visibleEmployees(actor, right));
