import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { CursorPages } from "@/components/ui/cursor-pages";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { BatchesTable } from "@/components/vouchers/batches-table";
import { IssueForm } from "@/components/vouchers/issue-form";
import { TypeFacts } from "@/components/vouchers/type-facts";
import { TypeForm } from "@/components/vouchers/type-form";
import { load } from "@/server/gate/load";
import { getVoucherDesk } from "@/server/vouchers/get-desk";
import { getVoucherType } from "@/server/vouchers/get-type";
import { listVoucherBatches } from "@/server/vouchers/list-batches";

type Props = { params: Promise<{ key: string }>; searchParams: Promise<{ cursor?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(getVoucherType, await params)).name };
}

export default async function VoucherTypePage({ params, searchParams }: Props) {
  const [{ key }, { cursor }, t] = await Promise.all([params, searchParams, getTranslations("vouchers")]);
  const [type, desk] = await Promise.all([load(getVoucherType, { key }), load(getVoucherDesk, {})]);
  const batches = desk.may.issue
    ? await load(listVoucherBatches, { key, limit: 20, ...(cursor ? { cursor } : {}) })
    : null;
  return (
    <ClientMessages areas={["vouchers", "programme"]}>
      <PageHeader
        breadcrumbs={[{ label: t("title"), href: "/vouchers" }]}
        title={type.name}
        description={t(`kinds.${type.kind}`)}
        actions={desk.may.issue && <IssueForm type={type} currency={desk.currency} />}
      />
      <div className="flex max-w-4xl flex-col">
        {batches && (
          <Section title={t("batches.title")}>
            <BatchesTable batches={batches.data} zone={desk.zone} />
            <CursorPages
              firstHref={cursor ? `/vouchers/kinds/${key}` : null}
              nextHref={batches.nextCursor && `/vouchers/kinds/${key}?cursor=${batches.nextCursor}`}
            />
          </Section>
        )}
        <Section title={t("terms.title")}>
          {desk.may.manage ? (
            <TypeForm type={type} newKey={key} desk={desk} />
          ) : (
            <TypeFacts type={type} currency={desk.currency} />
          )}
        </Section>
      </div>
    </ClientMessages>
  );
}
