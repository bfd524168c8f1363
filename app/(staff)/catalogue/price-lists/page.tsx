import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CatalogueTabs } from "@/components/catalogue/catalogue-tabs";
import { PriceLists } from "@/components/catalogue/price-lists";
import { ClientMessages } from "@/components/layout/client-messages";
import { getProductFormFacts } from "@/server/catalogue/get-product-form-facts";
import { listProducts } from "@/server/catalogue/list-products";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue");
  return { title: t("tabs.priceLists") };
}

type Props = { searchParams: Promise<{ group?: string; cursor?: string }> };

const rowsOfGrid = 100;

export default async function PriceListsPage({ searchParams }: Props) {
  const { group, cursor } = await searchParams;
  const [products, { groups, priceLists, currency }] = await Promise.all([
    load(listProducts, { group, cursor, sort: "name", limit: rowsOfGrid }),
    load(getProductFormFacts, {}),
  ]);
  return (
    <ClientMessages areas={["catalogue"]}>
      <CatalogueTabs current="priceLists" mayEdit />
      <PriceLists
        products={products.data}
        priceLists={priceLists}
        groups={groups}
        currency={currency}
        nextCursor={products.nextCursor}
      />
    </ClientMessages>
  );
}
