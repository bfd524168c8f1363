import { getTranslations } from "next-intl/server";
import { CardLedger } from "@/components/cards/card-ledger";
import { CardPanel } from "@/components/cards/card-panel";
import { GradeChanges } from "@/components/cards/grade-changes";
import { IssueCard } from "@/components/cards/issue-card";
import { CustomerHead } from "@/components/customers/customer-head";
import { ClientMessages } from "@/components/layout/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { CustomerVouchers } from "@/components/vouchers/customer-vouchers";
import { listEntries } from "@/server/cards/list-entries";
import { listGradeChanges } from "@/server/cards/list-grade-changes";
import { listLots } from "@/server/cards/list-lots";
import { getCustomer } from "@/server/customers/get-customer";
import { getCustomerDesk } from "@/server/customers/get-desk";
import { attempt, load } from "@/server/gate/load";
import { listVouchersOfCustomer } from "@/server/vouchers/list-vouchers-of-customer";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ card?: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await load(getCustomer, await params)).name };
}

export default async function LoyaltyPage({ params, searchParams }: Props) {
  const [{ id }, { card: asked }, t] = await Promise.all([params, searchParams, getTranslations("cards")]);
  const [customer, desk, gradeChanges, codes] = await Promise.all([
    load(getCustomer, { id }),
    load(getCustomerDesk, {}),
    load(listGradeChanges, { customer: id }),
    // Who may not look codes up sees the cards all the same.
    attempt(listVouchersOfCustomer, { customer: id }),
  ]);
  const cards = [...customer.cards].sort(
    (a, b) => Number(a.status === "closed") - Number(b.status === "closed"),
  );
  const shown = cards.find(({ number }) => number === asked) ?? cards[0];
  const books =
    shown &&
    (await Promise.all([
      load(listLots, { card: shown.number }),
      load(listEntries, { card: shown.number, limit: 30 }),
    ]));
  const issue = desk.may.issueCards && <IssueCard customerId={customer.id} desk={desk} />;
  return (
    <ClientMessages areas={["customers", "cards"]}>
      <CustomerHead customer={customer} desk={desk} tab="loyalty" />
      <div className="flex max-w-4xl flex-col gap-4">
        {cards.map((card) => (
          <CardPanel key={card.number} card={card} desk={desk} />
        ))}
        {cards.length === 0 ? <EmptyState title={t("noCards")} action={issue} /> : <div>{issue}</div>}
        <GradeChanges changes={gradeChanges} zone={desk.zone} currency={desk.currency} />
        {shown && books && (
          <CardLedger
            number={shown.number}
            lots={books[0]}
            entries={books[1].data}
            zone={desk.zone}
            moreHref={books[1].nextCursor && `/cards/${shown.number}`}
            others={cards
              .filter(({ number }) => number !== shown.number)
              .map(({ number }) => ({ number, href: `/customers/${id}/loyalty?card=${number}` }))}
          />
        )}
        {codes.kind === "done" && <CustomerVouchers {...codes.value} />}
      </div>
    </ClientMessages>
  );
}
