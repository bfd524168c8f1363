// @vitest-environment happy-dom
import { cleanup } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { differences } from "@/core/audit/differences";
import type { Locale } from "@/i18n/locale";
import { renderPage } from "@/tests/support/render-page";
import { ChangeList } from "./change-list";

afterEach(cleanup);

/** What people read of a change, a line a field. */
function read(before: object | null, after: object, locale: Locale): string[] {
  const changes = differences(before, after);
  renderPage(<ChangeList changes={changes} currency="RUB" zone="Europe/Moscow" />, locale);
  const lines = [...document.querySelectorAll("p")].map(({ textContent }) => textContent);
  cleanup();
  return lines.map((line) => line.replaceAll(/\s+/g, " "));
}

it("says names of fields and figures as people do, in both languages", () => {
  const before = { minPrice: 12_300, vat: 2_000, archivedAt: null };
  const after = { minPrice: 15_000, vat: 2_200, archivedAt: "2026-11-22T09:00:00.000Z" };
  expect(read(before, after, "en")).toEqual([
    "minimum price: ₽123.00 ₽150.00",
    "VAT: 20% 22%",
    "archived: 22 Nov 2026, 12:00",
  ]);
  expect(read(before, after, "ru")).toEqual([
    "минимальная цена: 123,00 ₽ 150,00 ₽",
    "НДС: 20 % 22 %",
    "в архиве с: 22 ноя 2026, 12:00",
  ]);
});

it("leads through rules by their number, and reads a sum where it is one", () => {
  const earning = { rules: [{ name: "5 %", per: "amount", percent: 500, adds: true }] };
  const standing = { discount: [{ basis: "sold", from: 500_000 }] };
  expect(read(null, { earning, standing }, "en")).toEqual([
    "earning, rule 1, name: 5 %",
    "earning, rule 1, by: sum",
    "earning, rule 1, percent: 5%",
    "earning, rule 1, comes on top: yes",
    "assigned by rules, discount 1, counted by: sold",
    "assigned by rules, discount 1, from: ₽5,000.00",
  ]);
});

it("names rights and price lists, and leaves what it does not know as it is", () => {
  const after = { grants: { "sales.sell": "own" }, prices: { wholesale: 9_900 }, oddity: 7, id: "x" };
  expect(read(null, after, "en")).toEqual([
    "right, Sell: own",
    "price by list, wholesale: ₽99.00",
    "oddity: 7",
  ]);
});
