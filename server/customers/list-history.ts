import { z } from "zod";
import { basisPointsSchema, moneySchema } from "@/core/money/unit-schemas";
import { accept, refuse } from "@/core/refusal";
import { endingSchema, reasonSchema } from "@/core/standing/reason";
import { findCardsOfCustomers } from "@/db/queries/cards";
import { findAuditOfSubjects, findEntriesOfCards, findSalesOfCustomer } from "@/db/queries/customer-history";
import { findCustomer } from "@/db/queries/customers";
import { findDecisionsOfCustomer } from "@/db/queries/discount-decisions";
import { findGradeChanges } from "@/db/queries/grades";
import { findProgrammeInForce } from "@/db/queries/programme";
import { findStandingChanges } from "@/db/queries/standing";
import { entryView, entryViewSchema } from "../cards/entry-view";
import { gradeChangeSchema, gradeChangeView } from "../cards/grade-change-view";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { purchaseView, purchaseViewSchema } from "./list-purchases";

const changeSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** Name of the use case: `customers.update`. */
  action: z.string(),
  by: z.string().nullable(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});

/** D4: what was decided on a discount that a minimum price blocked. */
const decisionSchema = z.object({
  id: z.string(),
  product: z.string(),
  percent: basisPointsSchema,
  decision: z.enum(["fixedMinimumPrice", "setByHand", "declined"]),
  minPrice: moneySchema.nullable(),
  discount: basisPointsSchema.nullable(),
  text: z.string().nullable(),
  by: z.string().nullable(),
  sale: z.string().nullable(),
});

/** T6: what rules assigned and took away. */
const standingChangeSchema = z.object({
  id: z.string(),
  what: z.enum(["discount", "importance", "category"]),
  /** Basis points, class or name; null for none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  why: z.union([endingSchema, reasonSchema]),
});
export type StandingChangeView = z.output<typeof standingChangeSchema>;

const happeningSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sale"), at: z.iso.datetime(), sale: purchaseViewSchema }),
  z.object({ kind: z.literal("points"), at: z.iso.datetime(), card: z.string(), entry: entryViewSchema }),
  z.object({ kind: z.literal("change"), at: z.iso.datetime(), change: changeSchema }),
  z.object({ kind: z.literal("grade"), at: z.iso.datetime(), grade: gradeChangeSchema }),
  z.object({ kind: z.literal("standing"), at: z.iso.datetime(), standing: standingChangeSchema }),
  z.object({ kind: z.literal("decision"), at: z.iso.datetime(), decision: decisionSchema }),
]);
export type Happening = z.infer<typeof happeningSchema>;

const pageLength = 50;

/** K8: everything that happened with a customer in one list, newest first: sales, points, and what was changed. */
export const listHistory = useCase(
  {
    name: "customers.history",
    summary: "Sales, movements of points and changes of a customer, newest first.",
    right: "customers.view",
    kind: "query",
    input: z.object({ customer: z.string().max(100), before: z.iso.datetime().optional() }),
    output: z.object({ data: z.array(happeningSchema), before: z.iso.datetime().nullable() }),
    refusals: ["not_found"],
  },
  async ({ db, actor, now }, input) => {
    const customer = await findCustomer(db, input.customer, visibleEmployees(actor, "customers.view"));
    if (!customer) return refuse("not_found");
    const cards = (await findCardsOfCustomers(db, [customer.id])).map((card) => card.id);
    const page = { before: input.before ? new Date(input.before) : null, limit: pageLength };
    const [sales, entries, changes, decisions, grades, { programme }, assigned] = await Promise.all([
      findSalesOfCustomer(db, customer.id, {
        after: input.before ? { value: input.before, id: "" } : null,
        limit: pageLength,
      }),
      findEntriesOfCards(db, cards, page),
      findAuditOfSubjects(db, [customer.id, ...cards], page),
      findDecisionsOfCustomer(db, customer.id, page),
      findGradeChanges(db, customer.id, page),
      findProgrammeInForce(db, now),
      findStandingChanges(db, customer.id, page),
    ]);

    const happenings: Happening[] = [
      ...sales.map((row) => ({ kind: "sale" as const, at: row.at.toISOString(), sale: purchaseView(row) })),
      ...entries.map((row) => ({
        kind: "points" as const,
        at: row.at.toISOString(),
        card: row.card,
        entry: entryView(row),
      })),
      ...changes.filter(isOfItsOwn).map(({ seq, at, action, actorName, before, after }) => ({
        kind: "change" as const,
        at: at.toISOString(),
        change: {
          id: String(seq),
          at: at.toISOString(),
          action,
          by: actorName,
          before: record(before),
          after: record(after),
        },
      })),
      ...grades.map((row) => ({
        kind: "grade" as const,
        at: row.at.toISOString(),
        grade: gradeChangeView(row, programme.grades),
      })),
      ...decisions.map((row) => ({
        kind: "decision" as const,
        at: row.at.toISOString(),
        decision: {
          id: row.id,
          product: row.productName,
          percent: row.percent,
          decision: row.decision,
          minPrice: row.minPriceAfter,
          discount: row.discountGiven,
          text: row.text,
          by: row.byName,
          sale: row.saleId,
        },
      })),
    ];
    happenings.push(...assigned.map(standingHappening));
    const data = happenings.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, pageLength);
    return accept({ data, before: data.length === pageLength ? (data.at(-1)?.at ?? null) : null });
  },
);

type StandingRow = Awaited<ReturnType<typeof findStandingChanges>>[number];

const standingHappening = ({ seq, at, what, before, after, why }: StandingRow): Happening => ({
  kind: "standing",
  at: at.toISOString(),
  standing: { id: String(seq), what, before, after, why: standingChangeSchema.shape.why.parse(why) },
});

/** The ledger's own entry tells of points moved by hand, the history of grades of one that was fixed. */
const isOfItsOwn = ({ action }: { action: string }) => action !== "cards.adjust" && action !== "cards.grade";

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};
