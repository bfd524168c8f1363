import "server-only";
import { listProducts } from "../catalogue/list-products";
import { searchCustomers } from "../customers/search-customers";
import { type Call, execute } from "../gate/execute";
import { requestCall } from "../gate/request-call";
import type { PaletteGroup } from "./palette-view";

const each = 5;

/**
 * What the command palette finds. Each area is asked by its own use case, as the person who types: what they may not
 * see is not found.
 */
export async function findInPalette(query: unknown): Promise<PaletteGroup[]> {
  if (typeof query !== "string" || query.trim().length < 3 || query.length > 200) return [];
  const call = await requestCall();
  const groups = await Promise.all(finders.map((find) => find(call, query.trim())));
  return groups.filter((group) => group.items.length > 0);
}

type Finder = (call: Omit<Call, "input">, query: string) => Promise<PaletteGroup>;

const finders: Finder[] = [findCustomers, findProducts];

/** Cards are found through their customers, whatever was typed or scanned of them. */
async function findCustomers(call: Omit<Call, "input">, query: string): Promise<PaletteGroup> {
  const result = await execute(searchCustomers, { ...call, input: { query, limit: each } });
  const found = result.kind === "done" ? result.value : [];
  const items = found.map(({ id, name, phones, emails, cards }) => ({
    href: `/customers/${id}`,
    title: name,
    detail: [phones[0] ?? emails[0], cards[0]?.number].filter(Boolean).join(" · "),
  }));
  return { key: "customers", items };
}

async function findProducts(call: Omit<Call, "input">, query: string): Promise<PaletteGroup> {
  const result = await execute(listProducts, { ...call, input: { query, limit: each } });
  const found = result.kind === "done" ? result.value.data : [];
  const items = found.map(({ id, name, sku }) => ({
    href: `/catalogue/${id}`,
    title: name,
    ...(sku ? { detail: sku } : {}),
  }));
  return { key: "products", items };
}
