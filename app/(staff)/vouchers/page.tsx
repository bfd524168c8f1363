import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { CheckCode } from "@/components/vouchers/check-code";
import { TypesTable } from "@/components/vouchers/types-table";
import { VoucherTabs } from "@/components/vouchers/voucher-tabs";
import { load } from "@/server/gate/load";
import { getVoucherDesk } from "@/server/vouchers/get-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("vouchers"))("title") };
}

export default async function VouchersPage() {
  const [desk, t] = await Promise.all([load(getVoucherDesk, {}), getTranslations("vouchers")]);
  return (
    <>
      <VoucherTabs
        current="types"
        may={desk.may}
        actions={
          desk.may.manage && (
            <LinkButton href="/vouchers/kinds/new" tone="primary">
              {t("newType")}
            </LinkButton>
          )
        }
      />
      <CheckCode />
      <TypesTable desk={desk} />
    </>
  );
}
