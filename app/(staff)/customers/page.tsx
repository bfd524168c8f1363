import { getTranslations } from "next-intl/server";
import { customerRow } from "@/components/customers/customer-row";
import { CustomersTable } from "@/components/customers/customers-table";
import { ClientMessages } from "@/components/layout/client-messages";
import { SegmentBar } from "@/components/segments/segment-bar";
import { SegmentFactsProvider } from "@/components/segments/segment-facts";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { bothFilters } from "@/core/segments/draft";
import { filterSchema } from "@/core/segments/filter";
import type { Filter } from "@/core/segments/group";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { listCustomers } from "@/server/customers/list-customers";
import { load } from "@/server/gate/load";
import { getSegmentDesk } from "@/server/segments/get-segment-desk";

type Asked = Record<string, string | undefined>;
type Props = { searchParams: Promise<Asked> };

export async function generateMetadata() {
  return { title: (await getTranslations("customers"))("title") };
}

export default async function CustomersPage({ searchParams }: Props) {
  const params = await searchParams;
  const { query, segment, filter, importance, category, role, archived, sort, cursor } = params;
  const [page, desk, segments, t, ts, tp] = await Promise.all([
    load(
      listCustomers,
      given({ query, segment, filter, importance, category, role, archived, sort, cursor }),
    ),
    load(getCustomerDesk, {}),
    load(getSegmentDesk, given({ segment, filter })),
    getTranslations("customers"),
    getTranslations("segments"),
    getTranslations("points"),
  ]);
  return (
    <ClientMessages areas={["customers", "segments"]}>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton href="/customers/segments" tone="quiet">
              {ts("link")}
            </LinkButton>
            <LinkButton href="/customers/categories" tone="quiet">
              {t("categoriesLink")}
            </LinkButton>
            {segments.may.bulk && (
              <LinkButton href="/points" tone="quiet">
                {tp("link")}
              </LinkButton>
            )}
            {desk.may.edit && (
              <LinkButton href="/customers/new" tone="primary">
                {t("new")}
              </LinkButton>
            )}
          </>
        }
      />
      <SegmentFactsProvider desk={segments}>
        <SegmentBar listed={bothFilters(segments.chosen.filter, ...chips(params))} />
      </SegmentFactsProvider>
      <CustomersTable
        rows={page.data.map(customerRow)}
        nextCursor={page.nextCursor}
        categories={desk.categories}
        grades={desk.grades}
        currency={desk.currency}
        zone={desk.zone}
        mayCreate={desk.may.edit === true}
      />
    </ClientMessages>
  );
}

const given = (asked: Asked) => Object.fromEntries(Object.entries(asked).filter(([, value]) => value));

/** What the list's own chips say, so that counting, exporting and giving points mean just whom one sees. */
function chips({ importance, category, role }: Asked): Filter[] {
  const wanted = [
    importance && { field: "importance", in: [importance] },
    category && { field: "category", in: [category] },
    role && { field: "role", in: [role] },
  ];
  return wanted.flatMap((condition) => (condition ? (filterSchema.safeParse(condition).data ?? []) : []));
}
