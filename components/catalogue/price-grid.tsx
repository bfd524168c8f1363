"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useKeptDraft } from "@/components/layout/use-kept-draft";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { localName } from "@/core/catalogue/local-name";
import { savePricesAction } from "@/server/catalogue/actions";
import type { ProductView } from "@/server/catalogue/view";
import { type ChangedCells, cellKey, columnName, savedCells } from "./price-cells";
import { PriceGridTable } from "./price-grid-table";
import type { GridRow } from "./use-price-grid";

type PriceGridProps = {
  products: readonly ProductView[];
  priceLists: readonly { key: string; name: string }[];
  currency: string;
};

type Conflict = { product: string; column: Parameters<typeof columnName>[0]; now: number | null };

/** The grid with its changes: kept while unsaved, saved all or nothing, never over somebody else's unseen. */
export function PriceGrid({ products, priceLists, currency }: PriceGridProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  const router = useRouter();
  const { draft: cells, change, settle } = useKeptDraft<ChangedCells>("prices", {});
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const count = Object.keys(cells).length;
  const rows = products.map((product): GridRow => rowOf(product, localName(product, locale)));
  const columns = [
    { key: "price", name: t("fields.price") },
    { key: "minPrice", name: t("fields.minPrice") },
    ...priceLists.map(({ key, name }) => ({ key: `list:${key}`, name })),
  ];

  async function save() {
    setPending(true);
    const result = await savePricesAction({ cells: savedCells(cells) });
    setPending(false);
    if (result.ok) {
      settle({});
      setMessage(null);
      toast({ text: t("toasts.pricesSaved", { count: result.value.saved }) });
      return router.refresh();
    }
    if (result.code !== "changed_meanwhile") return setMessage(result.message);
    const conflicts = (result.params.cells ?? []) as Conflict[];
    change(withConflicts(cells, conflicts));
    const names = rows
      .filter(({ id }) => conflicts.some(({ product }) => product === id))
      .map(({ name }) => name);
    setMessage(t("grid.conflict", { names: names.join(", ") }));
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-3">
      {message && <Notice meaning="warning">{message}</Notice>}
      <PriceGridTable
        rows={rows}
        columns={columns}
        currency={currency}
        cells={cells}
        onChange={change}
        onRejected={(rejected) =>
          toast({ text: t("grid.notPrice", { count: rejected }), meaning: "warning" })
        }
      />
      <p className="text-xs text-ink-3 max-sm:hidden">{t("grid.keys")}</p>
      {count > 0 && (
        <div className="sticky bottom-4 z-10 flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-raised px-4 py-2.5 shadow-float">
          <span aria-live="polite">{t("grid.changed", { count })}</span>
          <span className="flex gap-2">
            <Button
              onClick={() => {
                const undone = cells;
                settle({});
                toast({ text: t("grid.discard"), undo: () => change(undone) });
              }}
            >
              {t("grid.discard")}
            </Button>
            <Button tone="primary" pending={pending} onClick={save}>
              {t("grid.save")}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}

const rowOf = ({ id, sku, price, minPrice, prices }: ProductView, name: string): GridRow => ({
  id,
  name,
  sku,
  saved: {
    price,
    minPrice,
    ...Object.fromEntries(Object.entries(prices).map(([key, listed]) => [`list:${key}`, listed])),
  },
});

/** What was typed stays; what it now replaces is shown, so that saving again is meant. */
function withConflicts(cells: ChangedCells, conflicts: readonly Conflict[]): ChangedCells {
  const next = { ...cells };
  for (const { product, column, now } of conflicts) {
    const key = cellKey(product, columnName(column));
    const cell = next[key];
    if (cell) next[key] = { value: cell.value, was: now, theirs: now };
  }
  return next;
}
