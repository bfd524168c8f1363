import { z } from "zod";
import type { CustomerFacts, FilterMoment } from "./customer-facts";
import { type Condition, type FieldName, fieldNames, fields } from "./fields";
import { type Filter, type Group, isGroup } from "./group";

const most = { conditions: 100, depth: 8, inGroup: 50 };

const groupSchema = z.strictObject({
  field: z.undefined().optional(),
  get all() {
    return z.array(treeSchema).max(most.inGroup).optional();
  },
  get any() {
    return z.array(treeSchema).min(1).max(most.inGroup).optional();
  },
  get not() {
    return treeSchema.optional();
  },
});

// Told apart by `field`, so that a mistake is named with its place and not as "none of seventeen shapes".
const treeSchema: z.ZodType<Filter> = z
  .discriminatedUnion("field", [groupSchema, ...fieldNames.map((name) => fields[name].schema)] as never)
  .meta({ id: "Filter" }) as never;

export const filterSchema: z.ZodType<Filter> = treeSchema.superRefine((filter, context) => {
  if (conditionsOf(filter).length > most.conditions) {
    context.addIssue({ code: "custom", message: `more than ${most.conditions} conditions` });
  }
  if (depthOf(filter) > most.depth) {
    context.addIssue({ code: "custom", message: `groups nested deeper than ${most.depth}` });
  }
});

/** Whether one customer is among those that the filter means; SQL says the same of everybody (one suite for both). */
export function matchesFilter(filter: Filter, customer: CustomerFacts, moment: FilterMoment): boolean {
  if (!isGroup(filter)) return meetsCondition(filter, customer, moment);
  const { all = [], any, not } = filter;
  return (
    all.every((part) => matchesFilter(part, customer, moment)) &&
    (any === undefined || any.some((part) => matchesFilter(part, customer, moment))) &&
    (not === undefined || !matchesFilter(not, customer, moment))
  );
}

function meetsCondition<F extends FieldName>(
  condition: Condition & { field: F },
  customer: CustomerFacts,
  moment: FilterMoment,
): boolean {
  // A field's row and its condition belong together; TypeScript sees only the unions of both.
  const { holds } = fields[condition.field];
  return holds(condition as never, customer, moment);
}

/** Every condition at the leaves, in the order in which they are written. */
export function conditionsOf(filter: Filter): Condition[] {
  return isGroup(filter) ? partsOf(filter).flatMap(conditionsOf) : [filter];
}

/** The filter with every condition replaced. */
export function mapConditions(filter: Filter, change: (condition: Condition) => Condition): Filter {
  if (!isGroup(filter)) return change(filter);
  const inside = (part: Filter) => mapConditions(part, change);
  return {
    ...(filter.all ? { all: filter.all.map(inside) } : {}),
    ...(filter.any ? { any: filter.any.map(inside) } : {}),
    ...(filter.not ? { not: inside(filter.not) } : {}),
  };
}

const depthOf = (filter: Filter): number =>
  isGroup(filter) ? 1 + Math.max(0, ...partsOf(filter).map(depthOf)) : 0;

const partsOf = ({ all = [], any = [], not }: Group): Filter[] => [...all, ...any, ...(not ? [not] : [])];
