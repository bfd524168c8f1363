"use client";

import { useTranslations } from "next-intl";
import { SaveSheet, typed } from "@/components/settings/save-sheet";
import { ZoneSelect } from "@/components/settings/zone-select";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { SelectOption } from "@/components/ui/select";
import { changeStoreAction, createStoreAction } from "@/server/stores/actions";
import type { StoreView } from "@/server/stores/list-all-stores";

/** A new store, or changes to one. */
export function StoreSheet({ store, zones }: { store?: StoreView; zones: readonly SelectOption[] }) {
  const t = useTranslations("stores");
  const common = useTranslations("common.actions");
  return (
    <SaveSheet
      title={store ? store.name : t("new")}
      trigger={
        store ? (
          <Button size="sm" tone="quiet" aria-label={`${common("edit")}: ${store.name}`}>
            {common("edit")}
          </Button>
        ) : (
          <Button tone="primary">{t("new")}</Button>
        )
      }
      submitLabel={common(store ? "save" : "create")}
      done={t(store ? "saved" : "created")}
      onSubmit={(form) => {
        const details = {
          name: typed(form, "name") ?? "",
          zone: typed(form, "zone") ?? "",
          address: typed(form, "address"),
          phone: typed(form, "phone"),
        };
        return store
          ? changeStoreAction({ ...details, id: store.id, closed: form.get("closed") === "on" })
          : createStoreAction(details);
      }}
    >
      <Field label={t("name")} required>
        <Input name="name" maxLength={200} defaultValue={store?.name} />
      </Field>
      <Field label={t("zone")} hint={t("zoneHint")} required>
        <ZoneSelect name="zone" options={zones} defaultValue={store?.zone ?? ""} />
      </Field>
      <Field label={t("address")}>
        <Input name="address" maxLength={500} defaultValue={store?.address ?? ""} />
      </Field>
      <Field label={t("phone")}>
        <Input name="phone" type="tel" maxLength={50} defaultValue={store?.phone ?? ""} />
      </Field>
      {store && (
        <Checkbox name="closed" label={t("isClosed")} hint={t("closedHint")} defaultChecked={store.closed} />
      )}
    </SaveSheet>
  );
}
