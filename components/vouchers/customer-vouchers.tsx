import Link from "next/link";
import { useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Day } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { Cell, Row, Table } from "@/components/ui/table";
import { groupVoucherCode } from "@/core/vouchers/voucher-code";
import type { VoucherView } from "@/server/vouchers/view";
import { VoucherStatusBadge } from "./voucher-status-badge";

type CustomerVouchersProps = { vouchers: readonly VoucherView[]; currency: string };

/** The codes that are a customer's alone; nothing where there is none. */
export function CustomerVouchers({ vouchers, currency }: CustomerVouchersProps) {
  const t = useTranslations("vouchers");
  if (vouchers.length === 0) return null;
  return (
    <Section title={t("panel.title")}>
      <Table phoneRows>
        <tbody>
          {vouchers.map((voucher) => (
            <Row key={voucher.code}>
              <Cell phone="name">
                <Link href={`/vouchers/codes/${voucher.code}`} className="text-accent hover:underline">
                  {groupVoucherCode(voucher.code)}
                </Link>
              </Cell>
              <Cell phone="line">{voucher.name}</Cell>
              <Cell phone="line">
                <VoucherStatusBadge status={voucher.status} />
              </Cell>
              <Cell phone="line">{voucher.expiresOn && <Day date={voucher.expiresOn} />}</Cell>
              <Cell numeric phone="aside">
                {voucher.kind === "certificate" && <Amount value={voucher.remaining} currency={currency} />}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
