"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ComboboxItem } from "@/components/ui/use-combobox-items";
import { listProductsAction } from "@/server/catalogue/actions";
import { groupOptions } from "../catalogue/group-options";
import type { DraftScope } from "./draft";
import { useEditor } from "./editor-context";
import { PickMany } from "./pick-many";

type ScopePickerProps = {
  path: string;
  scope: DraftScope | undefined;
  onChange: (scope: DraftScope | undefined) => void;
};

/** P2: groups with their subgroups and single products, and what is left out of them. Nothing chosen: everything. */
export function ScopePicker({ path, scope = {}, onChange }: ScopePickerProps) {
  const t = useTranslations("programme.scope");
  const set = (change: DraftScope) => onChange(tidy({ ...scope, ...change }));
  const except = scope.except ?? {};
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Groups
        label={t("groups")}
        path={`${path}.groups`}
        ids={scope.groups}
        onChange={(groups) => set({ groups })}
      />
      <Products
        label={t("products")}
        path={`${path}.products`}
        ids={scope.products}
        onChange={(products) => set({ products })}
      />
      <Groups
        label={t("exceptGroups")}
        path={`${path}.except.groups`}
        ids={except.groups}
        onChange={(groups) => set({ except: { ...except, groups } })}
      />
      <Products
        label={t("exceptProducts")}
        path={`${path}.except.products`}
        ids={except.products}
        onChange={(products) => set({ except: { ...except, products } })}
      />
    </div>
  );
}

type PartProps = {
  label: string;
  path: string;
  ids: readonly string[] | undefined;
  onChange: (ids: string[]) => void;
};

function Groups({ ids = [], ...rest }: PartProps) {
  const { groups } = useEditor();
  const items = groupOptions(groups, useLocale());
  const chosen = ids.map((id) => {
    const known = items.find(({ value }) => value === id) ?? groups.find((group) => group.id === id);
    const label = known ? ("label" in known ? known.label.trim() : known.name) : id;
    return { value: id, label };
  });
  return <PickMany {...rest} chosen={chosen} items={items} />;
}

function Products({ ids = [], ...rest }: PartProps) {
  const { products, onNamed } = useEditor();
  const chosen = ids.map((id) => ({ value: id, label: products.find((item) => item.id === id)?.name ?? id }));
  return (
    <PickMany
      {...rest}
      chosen={chosen}
      search={findProducts}
      onPicked={({ value, label }) => onNamed({ id: value, name: label })}
    />
  );
}

/** Products for a box that one types into. */
export async function findProducts(query: string): Promise<ComboboxItem[]> {
  const result = await listProductsAction({ query, limit: 10 });
  if (!result.ok) return [];
  return result.value.data.map(({ id, name, sku }) => ({
    value: id,
    label: name,
    ...(sku ? { hint: sku } : {}),
  }));
}

/** Empty lists are no condition and are not kept. */
function tidy({ groups, products, except }: DraftScope): DraftScope | undefined {
  const lists = (part: { groups?: string[] | undefined; products?: string[] | undefined }) => ({
    ...(part.groups?.length ? { groups: part.groups } : {}),
    ...(part.products?.length ? { products: part.products } : {}),
  });
  const left = lists(except ?? {});
  const scope = { ...lists({ groups, products }), ...(Object.keys(left).length > 0 ? { except: left } : {}) };
  return Object.keys(scope).length > 0 ? scope : undefined;
}
