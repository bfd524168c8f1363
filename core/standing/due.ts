import type { Importance } from "@/core/programme/members";
import { addDays, type CalendarDay } from "@/core/time/calendar-day";
import type { StandingFacts } from "./facts";
import { rankRules, type StandingRules } from "./ranked-rules";
import { type Condition, type Ending, hasLapsed, type Reason, reasonFor } from "./reason";

/** What the rules give, and until when it holds if the customer does not come again. */
export type Given<V> = { value: V; until: CalendarDay | null; why: Reason };

/** What the rules give a customer today, whatever the customer has already. */
export interface Due {
  discount: Given<number> | Ending;
  importance: Given<Importance> | Ending;
  /** By name: why it is given, or why it is not. A category that no rule names is absent. */
  categories: ReadonlyMap<string, Reason | Ending>;
}

/** T1 to T3: what is due by the rules. The order of the rules does not matter. */
export function due(rules: StandingRules, facts: StandingFacts, today: CalendarDay): Due {
  const ranked = rankRules(rules);
  const first = <R extends Condition>(list: readonly R[]) => firstMet(list, facts, today);
  const discount = first(ranked.discount);
  const importance = first(ranked.importance);
  const ends = (days: number | undefined) => lapse(facts.lastVisit, days, today);
  return {
    discount: discount
      ? given(discount.rule.percent, discount.why, ends(rules.discountLapsesAfterDays))
      : { ended: "unmet" },
    importance: importance
      ? given(importance.rule.value, importance.why, ends(rules.importanceLapsesAfterDays))
      : { ended: "unmet" },
    categories: new Map(
      ranked.categories.map(({ name, add, remove }): [string, Reason | Ending] => {
        // Removing wins.
        const removes = first(remove);
        if (removes) return [name, { ended: "removed", by: removes.why }];
        return [name, first(add)?.why ?? { ended: "unmet" }];
      }),
    ),
  };
}

function firstMet<R extends Condition>(
  rules: readonly R[],
  facts: StandingFacts,
  today: CalendarDay,
): { rule: R; why: Reason } | null {
  for (const rule of rules) {
    const why = reasonFor(rule, facts, today);
    if (why) return { rule, why };
  }
  return null;
}

type Lapse = { until: CalendarDay | null; ending: Ending | null };

/** T3: the last day on which a discount or class holds, and how it ended when that day is over. */
function lapse(lastVisit: CalendarDay | null, days: number | undefined, today: CalendarDay): Lapse {
  if (lastVisit === null || days === undefined) return { until: null, ending: null };
  const ending: Ending | null = hasLapsed(lastVisit, days, today)
    ? { ended: "lapse", days, lastVisit }
    : null;
  return { until: addDays(lastVisit, days), ending };
}

const given = <V>(value: V, why: Reason, { until, ending }: Lapse): Given<V> | Ending =>
  ending ?? { value, until, why };
