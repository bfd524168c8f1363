import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { standingRulesSchema } from "@/core/programme/standing-rules";
import type { Standing, StandingFacts } from "@/core/standing/facts";
import { type Reason, reasonSchema } from "@/core/standing/reason";

// Golden cases of standing: computed by hand from docs/pricing.md, "Totals and standing". The first set of rules is
// the example that the product was asked for with.

const totals = z
  .strictObject({ sold: z.int().default(0), paid: z.int().default(0), visits: z.int().default(0) })
  .prefault({});
const day = z.iso.date();
const value = z.enum(["gold", "silver", "bronze"]);

/** What somebody was assigned before, where the case does not say why: by a rule that holds no more. */
const formerly: Reason = { basis: "paid", from: 1, reached: 1 };
const why = reasonSchema.default(formerly);
const since = z.date().default(new Date("2026-01-01T09:00:00Z"));
const assigned = { since, until: day.nullable().default(null), why };

const heldSchema = z.strictObject({
  discount: z
    .strictObject({ value: z.int(), ...assigned })
    .nullable()
    .default(null),
  importance: z
    .discriminatedUnion("assigned", [
      z.strictObject({ assigned: z.literal("rule"), value, ...assigned }),
      z.strictObject({ assigned: z.literal("manual"), value }),
    ])
    .nullable()
    .default(null),
  categories: z
    .array(
      z.discriminatedUnion("assigned", [
        z.strictObject({ assigned: z.literal("rule"), name: z.string(), since, why }),
        z.strictObject({ assigned: z.literal("manual"), name: z.string() }),
      ]),
    )
    .default([]),
});

const caseSchema = z.strictObject({
  name: z.string(),
  rules: z.string(),
  facts: z.strictObject({
    totals,
    totalsByDays: z.record(z.string(), totals).default({}),
    lastVisit: day.nullable(),
    lastMark: z.enum(["came", "noShow"]).nullable().default(null),
  }),
  today: day,
  held: heldSchema.prefault({}),
  /** A part of the answer: objects may have more fields than are named; categories are those of that name. */
  expected: z.strictObject({
    discount: z.record(z.string(), z.unknown()).nullable().optional(),
    importance: z.record(z.string(), z.unknown()).nullable().optional(),
    categories: z.array(z.string()).optional(),
    /** Among others. */
    changes: z.array(z.record(z.string(), z.unknown())).default([]),
  }),
});

export type StandingCase = Omit<z.infer<typeof caseSchema>, "rules" | "facts" | "held"> & {
  rules: z.infer<typeof standingRulesSchema>;
  facts: StandingFacts;
  held: Standing;
};

const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8"));

export function standingCases(): StandingCase[] {
  const sets = z.record(z.string(), standingRulesSchema).parse(read("rules.json"));
  return z
    .array(caseSchema)
    .parse(read("cases.json"))
    .map(({ rules, ...one }) => {
      const set = sets[rules];
      if (!set) throw new Error(`no rules ${rules}`);
      return { ...one, rules: set };
    });
}
