import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import type { VoucherDesk } from "@/server/vouchers/get-desk";

const tabs = [
  { key: "types", href: "/vouchers", needs: null },
  { key: "codes", href: "/vouchers/codes", needs: "issue" },
  { key: "report", href: "/vouchers/report", needs: "report" },
] as const;

type VoucherTabsProps = {
  current: (typeof tabs)[number]["key"];
  may: VoucherDesk["may"];
  actions?: ReactNode;
};

/** The head that the pages of coupons and certificates share. */
export function VoucherTabs({ current, may, actions }: VoucherTabsProps) {
  const t = useTranslations("vouchers");
  return (
    <PageHeader title={t("title")} description={t("description")} actions={actions}>
      <TabLinks
        label={t("title")}
        items={tabs
          .filter(({ needs }) => needs === null || may[needs])
          .map(({ key, href }) => ({ href, label: t(`tabs.${key}`), current: key === current }))}
      />
    </PageHeader>
  );
}
