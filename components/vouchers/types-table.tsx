import { Ticket } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Amount, Percent } from "@/components/ui/amount";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { VoucherDesk } from "@/server/vouchers/get-desk";
import { TypeWorth } from "./type-worth";

/** V1: the types with what they give and on what terms. */
export function TypesTable({ desk }: { desk: VoucherDesk }) {
  const t = useTranslations("vouchers");
  if (desk.types.length === 0) {
    return (
      <EmptyState
        icon={Ticket}
        title={t("empty")}
        action={
          desk.may.manage ? <LinkButton href="/vouchers/kinds/new">{t("newType")}</LinkButton> : undefined
        }
      >
        {t("emptyHint")}
      </EmptyState>
    );
  }
  return (
    <Table phoneRows className="max-w-4xl">
      <thead>
        <tr>
          <HeadCell>{t("fields.name")}</HeadCell>
          <HeadCell>{t("fields.kind")}</HeadCell>
          <HeadCell numeric>{t("fields.worth")}</HeadCell>
          <HeadCell numeric>{t("fields.minPurchase")}</HeadCell>
          <HeadCell numeric>{t("fields.maxPercent")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {desk.types.map((type) => (
          <Row key={type.key} className="hover:bg-sunken">
            <Cell phone="name">
              <Link href={`/vouchers/kinds/${type.key}`} className="font-medium text-accent hover:underline">
                {type.name}
              </Link>
            </Cell>
            <Cell phone="line">{t(`kinds.${type.kind}`)}</Cell>
            <Cell numeric phone="aside">
              <TypeWorth type={type} currency={desk.currency} />
            </Cell>
            <Cell numeric phone="hidden">
              {type.minPurchase ? <Amount value={type.minPurchase} currency={desk.currency} /> : "—"}
            </Cell>
            <Cell numeric phone="hidden">
              {type.maxPercent === undefined ? "—" : <Percent value={type.maxPercent} />}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
