import { inTreeOrder } from "@/core/catalogue/group-tree";
import { localName } from "@/core/catalogue/local-name";
import type { Locale } from "@/i18n/locale";

/** A group as components get it. */
export type GroupChoice = {
  id: string;
  name: string;
  translations: { en?: string | undefined; ru?: string | undefined };
  parent: string | null;
  archivedAt: string | null;
};

const indent = "\u2003";

/** The tree as choices of a select, subgroups indented; archived ones are left out. */
export const groupOptions = (groups: readonly GroupChoice[], locale: Locale) =>
  inTreeOrder(groups.filter(({ archivedAt }) => archivedAt === null)).map(({ group, depth }) => ({
    value: group.id,
    label: indent.repeat(depth) + localName(group, locale),
  }));
