import { getTranslations } from "next-intl/server";
import { CardCode } from "@/components/cards/card-code";
import { CardLedger } from "@/components/cards/card-ledger";
import { CardPanel } from "@/components/cards/card-panel";
import { ClientMessages } from "@/components/layout/client-messages";
import { CursorPages } from "@/components/ui/cursor-pages";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { getCard } from "@/server/cards/get-card";
import { getCardCodes } from "@/server/cards/get-card-codes";
import { listEntries } from "@/server/cards/list-entries";
import { listLots } from "@/server/cards/list-lots";
import { getCustomer } from "@/server/customers/get-customer";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { load } from "@/server/gate/load";

type Props = { params: Promise<{ card: string }>; searchParams: Promise<{ cursor?: string }> };

export async function generateMetadata({ params }: Props) {
  const [{ card }, t] = await Promise.all([params, getTranslations("cards")]);
  return { title: t("card", { number: card }) };
}

export default async function CardPage({ params, searchParams }: Props) {
  const [{ card: number }, { cursor }, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("cards"),
  ]);
  const [card, codes, lots, entries, desk] = await Promise.all([
    load(getCard, { card: number }),
    load(getCardCodes, { card: number }),
    load(listLots, { card: number }),
    load(listEntries, { card: number, ...(cursor ? { cursor } : {}) }),
    load(getCustomerDesk, {}),
  ]);
  const customer = await load(getCustomer, { id: card.customer });
  return (
    <ClientMessages areas={["cards"]}>
      <PageHeader
        title={t("card", { number: card.number })}
        breadcrumbs={[
          { label: customer.name, href: `/customers/${customer.id}/loyalty` },
          { label: t("card", { number: card.number }) },
        ]}
        actions={
          <LinkButton href={`/cards/${card.number}/print`} prefetch={false}>
            {t("print")}
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-6 lg:flex-row-reverse">
        <div className="flex w-48 flex-col gap-3">
          <CardCode shape={codes.qr} label={t("qr", { number: card.number })} className="w-full" />
          {codes.bars && (
            <CardCode
              shape={codes.bars}
              label={t("barcodeOf", { barcode: codes.barcode })}
              className="h-14 w-full"
            />
          )}
          <p className="text-center text-sm text-ink-2">{codes.barcode}</p>
        </div>
        <div className="flex min-w-0 max-w-4xl flex-1 flex-col gap-4">
          <CardPanel card={card} desk={desk} />
          <CardLedger
            number={card.number}
            lots={lots}
            entries={entries.data}
            zone={desk.zone}
            moreHref={null}
          />
          <CursorPages
            firstHref={cursor ? `/cards/${card.number}` : null}
            nextHref={entries.nextCursor && `/cards/${card.number}?cursor=${entries.nextCursor}`}
          />
        </div>
      </div>
    </ClientMessages>
  );
}
