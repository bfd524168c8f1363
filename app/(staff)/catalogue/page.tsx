import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CatalogueTabs } from "@/components/catalogue/catalogue-tabs";
import { ProductTable } from "@/components/catalogue/product-table";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/link-button";
import { currentActor } from "@/server/auth/current-actor";
import { getGroupTree } from "@/server/catalogue/get-group-tree";
import { listPriceLists } from "@/server/catalogue/list-price-lists";
import { listProducts } from "@/server/catalogue/list-products";
import { env } from "@/server/env";
import { can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export default async function CataloguePage({ searchParams }: Props) {
  const asked = await searchParams;
  const [products, groups, priceLists, actor, t] = await Promise.all([
    load(listProducts, { ...asked, sort: (asked.sort ?? "name") as "name", limit: asked.limit ?? 50 }),
    load(getGroupTree, {}),
    load(listPriceLists, { limit: 200 }),
    currentActor(),
    getTranslations("catalogue"),
  ]);
  const mayEdit = can(actor, "catalogue.edit");
  const create = mayEdit && (
    <LinkButton href="/catalogue/new" tone="primary">
      <Plus aria-hidden />
      {t("actions.newProduct")}
    </LinkButton>
  );
  return (
    <ClientMessages areas={["catalogue"]}>
      <CatalogueTabs current="products" mayEdit={mayEdit} actions={create} />
      <ProductTable
        rows={products.data}
        groups={groups}
        priceLists={priceLists.data.filter(({ archivedAt }) => archivedAt === null)}
        currency={env().CURRENCY}
        seesCost={can(actor, "catalogue.viewCost")}
        nextCursor={products.nextCursor}
        create={create}
      />
    </ClientMessages>
  );
}
