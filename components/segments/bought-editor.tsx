"use client";

import { useLocale, useTranslations } from "next-intl";
import { IntegerInput } from "@/components/ui/integer-input";
import { PickedList } from "@/components/ui/picked-list";
import { Select } from "@/components/ui/select";
import type { ComboboxItem } from "@/components/ui/use-combobox-items";
import { localName } from "@/core/catalogue/local-name";
import type { ConditionOf } from "@/core/segments/fields";
import { listProductsAction } from "@/server/catalogue/actions";
import { groupOptions } from "../catalogue/group-options";
import { useSegmentFacts } from "./segment-facts";

type Props = {
  condition: ConditionOf<"bought">;
  onChange: (condition: ConditionOf<"bought">) => void;
};

/** Bought or never bought: groups with their subgroups, single products, or anything at all. */
export function BoughtEditor({ condition, onChange }: Props) {
  const t = useTranslations("segments.editor");
  const locale = useLocale();
  const { groups, products, onNamed } = useSegmentFacts();
  const { ever, days } = condition;
  const chosenGroups = (condition.groups ?? []).map((id) => {
    const group = groups.find((item) => item.id === id);
    return { value: id, label: group ? localName(group, locale) : id };
  });
  const chosenProducts = (condition.products ?? []).map((id) => ({
    value: id,
    label: products.find((item) => item.id === id)?.name ?? id,
  }));
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        <Select
          aria-label={t("how")}
          className="w-48"
          value={ever ? "ever" : "never"}
          options={[
            { value: "ever", label: t("bought") },
            { value: "never", label: t("notBought") },
          ]}
          onChange={({ target }) => onChange({ ...condition, ever: target.value === "ever" })}
        />
        <IntegerInput
          aria-label={t("inDays")}
          placeholder={t("inDays")}
          suffix={t("daysShort")}
          className="w-44"
          value={days ?? null}
          onValueChange={(value) =>
            value !== undefined && onChange({ ...condition, days: value ?? undefined })
          }
        />
      </div>
      <div className="grid gap-2 sm:grid-cols-2">
        <PickedList
          label={t("groups")}
          chosen={chosenGroups}
          items={groupOptions(groups, locale)}
          onChange={(ids) => onChange({ ...condition, groups: ids.length > 0 ? ids : undefined })}
        />
        <PickedList
          label={t("products")}
          chosen={chosenProducts}
          search={findProducts}
          onPicked={({ value, label }) => onNamed({ id: value, name: label })}
          onChange={(ids) => onChange({ ...condition, products: ids.length > 0 ? ids : undefined })}
        />
      </div>
      {chosenGroups.length + chosenProducts.length === 0 && (
        <p className="text-xs text-ink-3">{t("boughtHint")}</p>
      )}
    </div>
  );
}

async function findProducts(query: string): Promise<ComboboxItem[]> {
  const result = await listProductsAction({ query, limit: 10 });
  if (!result.ok) return [];
  return result.value.data.map(({ id, name, sku }) => ({
    value: id,
    label: name,
    ...(sku ? { hint: sku } : {}),
  }));
}
