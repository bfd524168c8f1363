import { getTranslations } from "next-intl/server";
import { CardsTable } from "@/components/cards/cards-table";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listCards } from "@/server/cards/list-cards";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { load } from "@/server/gate/load";

type Props = { searchParams: Promise<Record<string, string | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("cards"))("title") };
}

export default async function CardsPage({ searchParams }: Props) {
  const { query, status, cursor } = await searchParams;
  const asked = Object.entries({ query, status, cursor }).filter(([, value]) => value);
  const [page, desk, t] = await Promise.all([
    load(listCards, Object.fromEntries(asked)),
    load(getCustomerDesk, {}),
    getTranslations("cards"),
  ]);
  return (
    <ClientMessages areas={["cards"]}>
      <PageHeader
        title={t("title")}
        actions={
          desk.may.manageCards && (
            <LinkButton href="/cards/series" tone="quiet">
              {t("seriesLink")}
            </LinkButton>
          )
        }
      />
      <CardsTable rows={page.data} nextCursor={page.nextCursor} desk={desk} />
    </ClientMessages>
  );
}
