import type { Condition } from "./fields";

/** All of, any of, none of; what is absent is no condition, so an empty group is everybody. */
export type Group = {
  field?: undefined;
  all?: Filter[] | undefined;
  any?: Filter[] | undefined;
  not?: Filter | undefined;
};

/** K6: a choice of customers: a tree of groups with conditions at its leaves. */
export type Filter = Group | Condition;

export const isGroup = (filter: Filter): filter is Group => filter.field === undefined;

/** Whether a filter says nothing, and so means everybody. */
export function isEmptyFilter(filter: Filter): boolean {
  return isGroup(filter) && !filter.any && !filter.not && !filter.all?.length;
}
