import { getTranslations } from "next-intl/server";
import { CardCode } from "@/components/cards/card-code";
import { PrintButton } from "@/components/cards/print-button";
import { ClientMessages } from "@/components/layout/client-messages";
import { getCard } from "@/server/cards/get-card";
import { getCardCodes } from "@/server/cards/get-card-codes";
import { getCustomer } from "@/server/customers/get-customer";
import { load } from "@/server/gate/load";

type Props = { params: Promise<{ card: string }> };

export async function generateMetadata({ params }: Props) {
  const [{ card }, t] = await Promise.all([params, getTranslations("cards")]);
  return { title: t("card", { number: card }) };
}

/** A card in the size of a bank card (ISO/IEC 7810 ID-1), to print and cut out. */
export default async function PrintCardPage({ params }: Props) {
  const { card: number } = await params;
  const [card, codes, t] = await Promise.all([
    load(getCard, { card: number }),
    load(getCardCodes, { card: number }),
    getTranslations("cards"),
  ]);
  const customer = await load(getCustomer, { id: card.customer });
  return (
    <ClientMessages areas={["cards"]}>
      <div className="flex flex-col items-start gap-4">
        <PrintButton />
        <div className="flex h-[54mm] w-[85.6mm] flex-col justify-between rounded-md border border-line-strong bg-white p-[4mm] text-black">
          <div className="flex justify-between gap-[3mm]">
            <div className="min-w-0">
              <p className="line-clamp-2 text-md font-semibold">{customer.name}</p>
              <p className="text-base">{card.number}</p>
            </div>
            <CardCode
              shape={codes.qr}
              label={t("qr", { number: card.number })}
              className="size-[22mm] shrink-0"
            />
          </div>
          {codes.bars && (
            <div>
              <CardCode
                shape={codes.bars}
                label={t("barcodeOf", { barcode: codes.barcode })}
                className="h-[14mm] w-full"
              />
              <p className="text-center text-xs">{codes.barcode}</p>
            </div>
          )}
        </div>
      </div>
    </ClientMessages>
  );
}
