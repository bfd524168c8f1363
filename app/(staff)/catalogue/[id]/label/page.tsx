import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CardCode } from "@/components/cards/card-code";
import { PrintButton } from "@/components/cards/print-button";
import { ClientMessages } from "@/components/layout/client-messages";
import { Amount } from "@/components/ui/amount";
import { PageHeader } from "@/components/ui/page-header";
import { localName } from "@/core/catalogue/local-name";
import { getProductLabel } from "@/server/catalogue/get-product-label";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue");
  return { title: t("label.title") };
}

type Props = { params: Promise<{ id: string }> };

/** One label; the printer's own dialog asks for the number of copies. */
export default async function LabelPage({ params }: Props) {
  const [label, locale, t] = await Promise.all([
    load(getProductLabel, { id: (await params).id }),
    getLocale(),
    getTranslations("catalogue"),
  ]);
  const name = localName(label, locale);
  return (
    <ClientMessages areas={["catalogue", "cards"]}>
      <PageHeader
        className="print:hidden"
        breadcrumbs={[
          { label: t("title"), href: "/catalogue" },
          { label: name, href: `/catalogue/${label.id}` },
        ]}
        title={t("label.title")}
        description={t("label.hint")}
        actions={<PrintButton />}
      />
      {/* Paper is white whatever the theme. */}
      <div className="flex w-72 flex-col gap-2 rounded-md border border-line bg-white p-4 text-black print:border-0">
        <p className="font-semibold">{name}</p>
        <p className="text-lg font-semibold">
          <Amount value={label.price} currency={label.currency} />
        </p>
        {label.shape && label.barcode && (
          <>
            <CardCode shape={label.shape} label={label.barcode} className="h-16 w-full" />
            <p className="text-center text-sm tracking-widest">{label.barcode}</p>
          </>
        )}
        {label.sku && <p className="text-xs">{label.sku}</p>}
      </div>
    </ClientMessages>
  );
}
