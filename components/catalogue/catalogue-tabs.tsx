import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";

const tabs = [
  { key: "products", href: "/catalogue" },
  { key: "groups", href: "/catalogue/groups" },
  { key: "priceLists", href: "/catalogue/price-lists" },
] as const;

type CatalogueTabsProps = {
  current: (typeof tabs)[number]["key"];
  /** Price lists are a grid to edit, so only those who may edit see the tab. */
  mayEdit: boolean;
  actions?: ReactNode;
};

/** The head that the three lists of the catalogue share. */
export function CatalogueTabs({ current, mayEdit, actions }: CatalogueTabsProps) {
  const t = useTranslations("catalogue");
  return (
    <PageHeader title={t("title")} actions={actions}>
      <TabLinks
        label={t("title")}
        items={tabs
          .filter(({ key }) => mayEdit || key !== "priceLists")
          .map(({ key, href }) => ({ href, label: t(`tabs.${key}`), current: key === current }))}
      />
    </PageHeader>
  );
}
