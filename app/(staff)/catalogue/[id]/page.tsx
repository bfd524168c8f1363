import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProductActions } from "@/components/catalogue/product-actions";
import { ProductFacts } from "@/components/catalogue/product-facts";
import { ProductHistory } from "@/components/catalogue/product-history";
import { ProductPrices } from "@/components/catalogue/product-prices";
import { ClientMessages } from "@/components/layout/client-messages";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { localName } from "@/core/catalogue/local-name";
import { currentActor } from "@/server/auth/current-actor";
import { getProduct } from "@/server/catalogue/get-product";
import { getProductFormFacts } from "@/server/catalogue/get-product-form-facts";
import { listPriceLists } from "@/server/catalogue/list-price-lists";
import { listProductHistory } from "@/server/catalogue/list-product-history";
import { env } from "@/server/env";
import { can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await load(getProduct, await params);
  return { title: localName(product, await getLocale()) };
}

export default async function ProductPage({ params }: Props) {
  const { id } = await params;
  const [product, history, lists, actor, locale, t] = await Promise.all([
    load(getProduct, { id }),
    load(listProductHistory, { id, limit: 50 }),
    load(listPriceLists, { limit: 200 }),
    currentActor(),
    getLocale(),
    getTranslations("catalogue"),
  ]);
  const facts = can(actor, "catalogue.edit") ? await load(getProductFormFacts, {}) : null;
  const currency = env().CURRENCY;
  const priceLists = lists.data.filter(({ archivedAt }) => archivedAt === null);
  return (
    <ClientMessages areas={["catalogue"]}>
      <PageHeader
        breadcrumbs={[{ label: t("title"), href: "/catalogue" }]}
        title={localName(product, locale)}
        badges={product.archivedAt && <Badge tone="warning">{t("product.archivedBadge")}</Badge>}
        description={[product.sku, product.groupName].filter(Boolean).join(" · ")}
        actions={facts && <ProductActions product={product} {...facts} />}
      />
      <div className="grid items-start gap-x-10 lg:grid-cols-2">
        <Section title={t("product.prices")}>
          <ProductPrices product={product} priceLists={priceLists} currency={currency} />
        </Section>
        <Section title={t("product.facts")} className="lg:border-t-0! lg:pt-0!">
          <ProductFacts product={product} currency={currency} />
        </Section>
        <Section title={t("product.history")} className="lg:col-span-2">
          <ProductHistory
            entries={history.data}
            priceLists={lists.data}
            currency={currency}
            zone={history.zone}
          />
        </Section>
      </div>
    </ClientMessages>
  );
}
