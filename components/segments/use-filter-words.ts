"use client";

import { useLocale, useTranslations } from "next-intl";
import { localName } from "@/core/catalogue/local-name";
import type { Condition, ConditionOf, FieldName } from "@/core/segments/fields";
import { type Filter, isGroup } from "@/core/segments/group";
import { formatInteger, formatMoney, formatPoints } from "@/i18n/format";
import { formatDay } from "@/i18n/format-date";
import { useSegmentFacts } from "./segment-facts";

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type Range = { gte?: number | undefined; lte?: number | undefined };

/** K6: a filter as a manager would say it: "bought tyres, not seen for 90 days, birthday within 14 days". */
export function useFilterWords(): (filter: Filter) => string {
  const t = useTranslations("segments.words");
  const tField = useTranslations("segments.fields");
  const tMonths = useTranslations("segments.months");
  const tGrade = useTranslations("common.grade");
  const tRole = useTranslations("customers.roles");
  const locale = useLocale();
  const facts = useSegmentFacts();

  const money = (minor: number) => formatMoney(minor, facts.currency, locale, { short: true });
  const whole = (count: number) => formatInteger(count, locale);
  const points = (count: number) => formatPoints(count, locale);

  function range({ gte, lte }: Range, said: (value: number) => string): string {
    if (gte !== undefined && lte !== undefined) return t("between", { from: said(gte), to: said(lte) });
    if (gte !== undefined) return t("from", { from: said(gte) });
    return t("upTo", { to: said(lte ?? 0) });
  }
  const name = (field: FieldName) => tField(field).charAt(0).toLowerCase() + tField(field).slice(1);
  const ranged = (field: FieldName, bounds: Range, said: (value: number) => string) =>
    `${name(field)} ${range(bounds, said)}`;
  const oneOf = (field: FieldName, labels: readonly string[]) =>
    t("oneOf", { field: name(field), values: labels.join(t("or")) });
  const labelled = (choices: readonly { value: string; label: string }[], values: readonly string[]) =>
    values.map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
  const monthDay = (text: string) =>
    t("monthDay", { day: Number(text.slice(3)), month: tMonths(`of.${Number(text.slice(0, 2)) as Month}`) });

  const words: { [F in FieldName]: (condition: ConditionOf<F>) => string } = {
    sold: (bounds) => ranged("sold", bounds, money),
    paid: (bounds) => ranged("paid", bounds, money),
    visits: (bounds) => ranged("visits", bounds, whole),
    averagePurchase: (bounds) => ranged("averagePurchase", bounds, money),
    balance: (bounds) => ranged("balance", bounds, points),
    pointsEarned: ({ days, ...bounds }) =>
      ranged("pointsEarned", bounds, points) + (days === undefined ? "" : ` ${t("inDays", { days })}`),
    lastPurchase: ({ from, to, notForDays }) => {
      const parts: string[] = [];
      if (notForDays !== undefined) parts.push(t("notSeen", { days: notForDays }));
      const day = (text: string) => formatDay(text, locale);
      if (from !== undefined && to !== undefined)
        parts.push(t("lastBetween", { from: day(from), to: day(to) }));
      else if (from !== undefined) parts.push(t("lastFrom", { from: day(from) }));
      else if (to !== undefined) parts.push(t("lastTo", { to: day(to) }));
      return parts.join(", ");
    },
    birthday: ({ withinDays, month, from, to }) => {
      if (withinDays !== undefined) return t("birthdayWithin", { days: withinDays });
      if (month !== undefined) return t("birthdayMonth", { month: tMonths(`names.${month as Month}`) });
      return t("birthdayBetween", { from: monthDay(from ?? "01-01"), to: monthDay(to ?? "12-31") });
    },
    category: ({ in: names }) => oneOf("category", names),
    importance: ({ in: values }) =>
      oneOf(
        "importance",
        values.map((value) => tGrade(value)),
      ),
    grade: ({ in: keys }) => oneOf("grade", labelled(facts.grades, keys)),
    store: ({ in: ids }) => oneOf("store", labelled(facts.stores, ids)),
    priceList: ({ in: keys }) => oneOf("priceList", labelled(facts.priceLists, keys)),
    role: ({ in: roles }) =>
      oneOf(
        "role",
        roles.map((role) => tRole(role)),
      ),
    bought: ({ products = [], groups = [], ever, days }) => {
      const named = [
        ...groups.map((id) => {
          const group = facts.groups.find((item) => item.id === id);
          return group ? localName(group, locale) : id;
        }),
        ...products.map((id) => facts.products.find((item) => item.id === id)?.name ?? id),
      ].join(t("or"));
      const what = named || t("anything");
      if (days !== undefined) return t(ever ? "boughtInDays" : "notBoughtInDays", { what, days });
      return t(ever ? "bought" : "neverBought", { what });
    },
    consent: ({ channel, is }) => t(is ? `agreed.${channel}` : `notAgreed.${channel}`),
  };

  function said<F extends FieldName>(condition: Condition & { field: F }): string {
    // A field's words and its condition belong together; TypeScript sees only the unions of both.
    return words[condition.field](condition as never);
  }

  function tell(filter: Filter, inside: boolean): string {
    if (!isGroup(filter)) return said(filter);
    const { all = [], any, not } = filter;
    const parts = all.map((part) => tell(part, true));
    if (any)
      parts.push(bracket(any.map((part) => tell(part, true)).join(t("or")), inside || parts.length > 0, any));
    if (not) parts.push(t("not", { what: tell(not, true) }));
    return parts.join(", ");
  }

  return (filter) => tell(filter, false);
}

const bracket = (text: string, needed: boolean, parts: readonly unknown[]): string =>
  needed && parts.length > 1 ? `(${text})` : text;
