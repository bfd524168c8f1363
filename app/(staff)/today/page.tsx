import { CalendarCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { FirstSteps } from "@/components/today/first-steps";
import { SalesFigures } from "@/components/today/sales-figures";
import { TodayLists } from "@/components/today/today-lists";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Day } from "@/components/ui/moment";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { load } from "@/server/gate/load";
import { getToday } from "@/server/today/get-today";

export async function generateMetadata() {
  return { title: (await getTranslations("today"))("title") };
}

export default async function TodayPage() {
  const [today, t] = await Promise.all([load(getToday, {}), getTranslations("today")]);
  const { sales, unpaid, parked, blocked, birthdays, may } = today;
  const steps = today.firstSteps ?? [];
  const parts = [unpaid, parked, blocked, birthdays];
  const seesNothing = sales === null && parts.every((part) => part === null);
  const nothingWaits = parts.every((part) => part === null || part.length === 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={<Day date={today.day} style="long" />}
        actions={
          <>
            {may.createCustomer && <LinkButton href="/customers/new">{t("newCustomer")}</LinkButton>}
            {may.sell && (
              <LinkButton href="/register" tone="primary">
                {t("newSale")}
              </LinkButton>
            )}
          </>
        }
      />
      {steps.length > 0 && <FirstSteps steps={steps} />}
      {sales && steps.length === 0 && (
        <Section>
          <SalesFigures sales={sales} currency={today.currency} />
        </Section>
      )}
      <TodayLists today={today} />
      {nothingWaits && steps.length === 0 && (
        <EmptyState title={t("empty")} icon={CalendarCheck}>
          {seesNothing ? t("noRights") : t("emptyText")}
        </EmptyState>
      )}
    </>
  );
}
