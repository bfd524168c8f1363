"use client";

import { Pencil, Plus, Tags } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { FilterChips } from "@/components/layout/filter-chips";
import { useUrlState } from "@/components/layout/use-url-state";
import { Button } from "@/components/ui/button";
import { CursorPages } from "@/components/ui/cursor-pages";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import type { ProductView } from "@/server/catalogue/view";
import { type GroupChoice, groupOptions } from "./group-options";
import { PriceGrid } from "./price-grid";
import { PriceListButton } from "./price-list-button";

type PriceListsProps = {
  products: readonly ProductView[];
  priceLists: readonly { key: string; name: string }[];
  groups: readonly GroupChoice[];
  currency: string;
  nextCursor: string | null;
};

/** C1: the price lists and the grid that edits them all. */
export function PriceLists({ products, priceLists, groups, currency, nextCursor }: PriceListsProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const url = useUrlState();
  const group = {
    kind: "one" as const,
    key: "group",
    label: t("fields.group"),
    options: groupOptions(groups, locale),
  };
  const create = (
    <PriceListButton
      trigger={
        <Button tone="primary">
          <Plus aria-hidden />
          {t("actions.newPriceList")}
        </Button>
      }
    />
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 pb-3">
        <FilterChips filters={[group]} url={url} />
        {priceLists.map((list) => (
          <PriceListButton
            key={`${list.key}:${list.name}`}
            list={list}
            trigger={
              <Button size="sm" tone="quiet" title={t("actions.rename")}>
                {list.name}
                <Pencil aria-hidden />
              </Button>
            }
          />
        ))}
        <span className="ml-auto">{create}</span>
      </div>
      {priceLists.length === 0 && (
        <Panel className="mb-4">
          <EmptyState icon={Tags} title={t("priceLists.emptyTitle")}>
            {t("priceLists.emptyText")}
          </EmptyState>
        </Panel>
      )}
      {products.length > 0 && <PriceGrid products={products} priceLists={priceLists} currency={currency} />}
      <CursorPages
        firstHref={url.params.has("cursor") ? url.href({ cursor: null }) : null}
        nextHref={nextCursor ? url.href({ cursor: nextCursor }) : null}
      />
    </>
  );
}
