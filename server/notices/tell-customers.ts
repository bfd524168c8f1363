import type { MacroValues } from "@/core/mailings/template";
import { localMoment } from "@/core/time/local-moment";
import type { Db } from "@/db/client";
import { findHomeZone } from "@/db/queries/home-zone";
import {
  findGradeNews,
  findHorizon,
  findRecipients,
  findSaleMovements,
  findSealedEnd,
  type GradeNews,
  lockMark,
  putMark,
  type SaleMovement,
} from "@/db/queries/notices";
import { findProgrammeInForce } from "@/db/queries/programme";
import { inTransaction } from "@/db/transaction";
import { formatMoney, formatPoints } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";
import { openNoticeDesk, writeNotice } from "./notice-writer";

const atOnce = 500;

/**
 * P10: tells customers of what happened since the last run: points of sales, in the order of the sealed ledger, and
 * new grades. The mark moves in the transaction in which the messages are queued: a run that dies has told nothing,
 * and two runs take turns.
 */
export async function tellCustomers(db: Db, now: Date): Promise<void> {
  while (await inTransaction(db, (tx) => tellOfSales(tx, now)));
  if (isDaytime(now, await findHomeZone(db))) {
    while (await inTransaction(db, (tx) => tellOfGrades(tx, now)));
  }
}

/** When nobody is woken by what did not just happen before their eyes. */
export function isDaytime(now: Date, zone: string): boolean {
  const { minute } = localMoment(now, zone);
  return minute >= 9 * 60 && minute < 20 * 60;
}

/** @returns whether there may be more */
async function tellOfSales(db: Db, now: Date): Promise<boolean> {
  const mark = await lockMark(db, "ledger");
  if (!mark) {
    // What happened before anybody followed the ledger is told to nobody.
    await putMark(db, "ledger", { upTo: await findSealedEnd(db), transaction: 0 });
    return false;
  }
  const found = await findSaleMovements(db, { after: mark.upTo, limit: atOnce });
  if (!found) return false;
  const [desk, customers] = await Promise.all([
    openNoticeDesk(db),
    findRecipients(
      db,
      found.movements.map(({ customerId }) => customerId),
    ),
  ]);
  for (const movement of ofOneSale(found.movements)) {
    await writeNotice({ db, now }, desk, {
      event: movement.posting === "sale" ? "sale" : "return",
      customer: customers.get(movement.customerId),
      saleId: movement.saleId,
      values: (locale) => valuesOf(movement, locale),
    });
  }
  await putMark(db, "ledger", { upTo: found.upTo, transaction: 0 });
  return true;
}

/** A sale that was placed and paid in two steps within one run is told in one message, with what it came to. */
function ofOneSale(movements: readonly SaleMovement[]): SaleMovement[] {
  const together = new Map<string, SaleMovement>();
  for (const movement of movements) {
    const key = `${movement.cardId} ${movement.saleId} ${movement.posting}`;
    const before = together.get(key);
    const { earned, spent, reversed } = before ?? { earned: 0, spent: 0, reversed: 0 };
    together.set(key, {
      ...movement,
      earned: earned + movement.earned,
      usableOn: movement.usableOn ?? before?.usableOn ?? null,
      spent: spent + movement.spent,
      reversed: reversed + movement.reversed,
    });
  }
  return [...together.values()];
}

function valuesOf(movement: SaleMovement, locale: Locale): MacroValues {
  const { earned, usableOn, spent, reversed, balance, number, saleNumber, saleTotal, currency } = movement;
  const t = translator(locale, "messages");
  const points = (count: number) => formatPoints(count, locale);
  const parts = [
    earned > 0 &&
      (usableOn === null
        ? t("movement.earned", { points: points(earned) })
        : t("movement.earnedLater", { points: points(earned), date: formatDay(usableOn, locale) })),
    spent > 0 && t("movement.spent", { points: points(spent) }),
    reversed > 0 && t("movement.givenBack", { points: points(reversed) }),
    reversed < 0 && t("movement.takenBack", { points: points(-reversed) }),
  ];
  return {
    "card.number": number,
    "card.balance": points(balance),
    "points.earned": points(earned),
    "points.spent": points(spent),
    "points.movement": parts.filter(Boolean).join(", "),
    "sale.number": String(saleNumber),
    "sale.total": formatMoney(saleTotal, currency, locale),
  };
}

/** P6: rules that come into force move everybody at once: only what customers did themselves, or days, is told. */
const toldCauses = new Set(["sale", "visit", "day", "hand"]);

async function tellOfGrades(db: Db, now: Date): Promise<boolean> {
  const mark = await lockMark(db, "grades");
  if (!mark) {
    await putMark(db, "grades", { upTo: 0, transaction: await findHorizon(db) });
    return false;
  }
  const news = await findGradeNews(db, mark, atOnce);
  const last = news.at(-1);
  if (!last) return false;
  const told = news.filter(({ after, cause, isActive }) => after && isActive && toldCauses.has(cause));
  const [desk, customers, { programme }] = await Promise.all([
    openNoticeDesk(db),
    findRecipients(
      db,
      told.map(({ customerId }) => customerId),
    ),
    findProgrammeInForce(db, now),
  ]);
  const nameOf = (key: string | null) => programme.grades.find((grade) => grade.key === key)?.name ?? key;
  for (const change of latestOfEachCard(told)) {
    await writeNotice({ db, now }, desk, {
      event: "grade",
      customer: customers.get(change.customerId),
      values: (locale) => ({
        "card.number": change.number,
        "card.balance": formatPoints(change.balance, locale),
        "grade.name": nameOf(change.after) ?? "",
        "grade.previous": nameOf(change.before) ?? "",
      }),
    });
  }
  await putMark(db, "grades", { upTo: last.seq, transaction: last.transaction });
  return true;
}

const latestOfEachCard = (news: readonly GradeNews[]): GradeNews[] => [
  ...new Map(news.map((change) => [change.cardId, change])).values(),
];
