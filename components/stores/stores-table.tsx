"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { SelectOption } from "@/components/ui/select";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { StoreView } from "@/server/stores/list-all-stores";
import { StoreSheet } from "./store-sheet";

export function StoresTable({
  stores,
  zones,
}: {
  stores: readonly StoreView[];
  zones: readonly SelectOption[];
}) {
  const t = useTranslations("stores");
  return (
    <Table phoneRows className="max-w-4xl">
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("zone")}</HeadCell>
          <HeadCell>{t("address")}</HeadCell>
          <HeadCell>{t("phone")}</HeadCell>
          <HeadCell />
        </tr>
      </thead>
      <tbody>
        {stores.map((store) => (
          <Row key={store.id} className={store.closed ? "text-ink-3" : undefined}>
            <Cell>
              <span className="font-medium">{store.name}</span> {store.closed && <Badge>{t("closed")}</Badge>}
            </Cell>
            <Cell phone="hidden">{store.zone.replaceAll("_", " ")}</Cell>
            <Cell>{store.address}</Cell>
            <Cell className="whitespace-nowrap">{store.phone}</Cell>
            <Cell phone="aside" className="text-right">
              <StoreSheet store={store} zones={zones} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
