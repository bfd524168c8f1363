import { randomInt } from "node:crypto";
import { z } from "zod";
import { internalEan13 } from "@/core/cards/card-barcode";
import { cardNumber, readCardNumber } from "@/core/cards/card-number";
import { points } from "@/core/money/units";
import { accept, type Outcome, refuse } from "@/core/refusal";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import {
  type CardRow,
  findSeries,
  insertCard,
  isCardCodeTaken,
  type SeriesRow,
  takeSerialNumber,
} from "@/db/queries/cards";
import { findProgrammeInForce } from "@/db/queries/programme";

/** P7: how a card is issued: with a typed number, or the next one of a series. */
export const issueFields = {
  number: z.string().trim().min(1).max(64).optional(),
  series: z.string().max(200).optional(),
  grade: z.string().max(100).nullable().optional(),
  kind: z.enum(["physical", "virtual"]).optional(),
};

export type IssueInput = z.output<z.ZodObject<typeof issueFields>>;
export const issueRefusals = [
  "number_taken",
  "invalid_card_number",
  "unknown_series",
  "unknown_grade",
  "series_exhausted",
] as const;
type IssueRefusal = (typeof issueRefusals)[number];

/**
 * P7: gives a customer a new card and returns its row. Two at once never get one number: the series hands out each
 * running number once, and a typed number is one of a unique column.
 */
export async function issueTo(
  { db, now }: { db: Db; now: Date },
  customerId: string,
  input: IssueInput,
): Promise<Outcome<CardRow, IssueRefusal>> {
  const series = await findSeries(db, input.series ?? null);
  if (input.series !== undefined && !series) return refuse("unknown_series", { series: input.series });
  if (input.grade && !(await isGrade(db, input.grade, now))) {
    return refuse("unknown_grade", { grade: input.grade });
  }
  const common = {
    customerId,
    kind: input.kind ?? ("virtual" as const),
    grade: input.grade ?? null,
    gradeFixed: Boolean(input.grade),
    status: "active" as const,
    statusReason: null,
    replacedById: null,
    total: points(0),
    debt: points(0),
    createdAt: now,
  };
  return input.number === undefined
    ? numberedCard(db, series, common)
    : typedCard(db, { typed: input.number, series, asked: input.series !== undefined }, common);
}

/** Whether the programme in force has such a grade. */
export async function isGrade(db: Db, key: string, at: Date): Promise<boolean> {
  const { programme } = await findProgrammeInForce(db, at);
  return programme.grades.some((grade) => grade.key === key);
}

type Common = Omit<CardRow, "id" | "number" | "barcode" | "seriesId" | "series">;

async function typedCard(
  db: Db,
  { typed, series, asked }: { typed: string; series: SeriesRow | null; asked: boolean },
  common: Common,
) {
  const of = asked ? series : null;
  const code = readCardNumber(typed, of ?? undefined);
  if (!code.ok) return code;
  // Shown as it was typed, without spaces; found in any spelling by the barcode, which no two cards share.
  const number = typed.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  const card = { ...common, id: newId("card"), number, barcode: code.value, seriesId: of?.id ?? null };
  const taken = (await isCardCodeTaken(db, [number, code.value])) || !(await insertCard(db, card));
  return taken ? refuse("number_taken", { number }) : accept({ ...card, series: of?.key ?? null });
}

async function numberedCard(db: Db, series: SeriesRow | null, common: Common) {
  if (!series) return refuse("unknown_series", { series: null });
  // A number may have been typed by hand before its turn came: then the next one is taken.
  for (;;) {
    const number = cardNumber(series, await takeSerialNumber(db, series.id));
    if (!number.ok) return number;
    const card = {
      ...common,
      id: newId("card"),
      number: number.value,
      barcode: newBarcode() ?? number.value,
      seriesId: series.id,
    };
    if (await isCardCodeTaken(db, [card.number, card.barcode])) continue;
    if (await insertCard(db, card)) return accept({ ...card, series: series.key });
  }
}

/** At random: who knows one customer's barcode does not know the next one's. */
const newBarcode = () => internalEan13(randomInt(10 ** 10));
