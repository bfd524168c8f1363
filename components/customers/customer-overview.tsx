import Link from "next/link";
import { useTranslations } from "next-intl";
import { SegmentsOfCustomer } from "@/components/segments/segments-of-customer";
import { Assignments } from "@/components/standing/assignments";
import { Copyable } from "@/components/ui/copyable";
import { type KeyValue, KeyValueList } from "@/components/ui/key-value-list";
import { Day } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { VisitsPanel } from "@/components/visits/visits-panel";
import { formatPhone } from "@/i18n/format-phone";
import type { CustomerDesk } from "@/server/customers/get-desk";
import type { PurchaseView } from "@/server/customers/list-purchases";
import type { CustomerView } from "@/server/customers/view";
import type { SegmentOfCustomer } from "@/server/segments/list-segments-of-customer";
import type { VisitView } from "@/server/visits/view";
import { PurchasesTable } from "./purchases-table";

type Props = { customer: CustomerView; desk: CustomerDesk };

/** The first tab: how to reach the customer, what they belong to, and what they bought last. */
export function CustomerOverview({
  customer,
  desk,
  segments,
  purchases,
  visits,
}: Props & {
  segments: readonly SegmentOfCustomer[];
  purchases: readonly PurchaseView[];
  visits: readonly VisitView[];
}) {
  const t = useTranslations("customers");
  return (
    <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
      <div className="flex flex-col gap-6">
        <Contacts customer={customer} />
        <Section title={t("overview.groups")}>
          <Assignments customer={customer} zone={desk.zone} currency={desk.currency} />
        </Section>
        <Section title={t("overview.segments")}>
          <SegmentsOfCustomer segments={segments} />
        </Section>
        <About customer={customer} />
      </div>
      <div>
        <Section
          title={t("overview.lastPurchases")}
          actions={
            <Link href={`/customers/${customer.id}/purchases`} className="text-sm text-accent">
              {t("overview.allPurchases")}
            </Link>
          }
        >
          <PurchasesTable rows={purchases} zone={desk.zone} />
        </Section>
        <VisitsPanel
          customer={customer.id}
          visits={visits}
          mayEdit={desk.may.edit && customer.archivedAt === null}
        />
      </div>
    </div>
  );
}

function Contacts({ customer }: { customer: CustomerView }) {
  const t = useTranslations("customers");
  const phones: KeyValue[] = customer.phones.map((phone) => ({
    key: phone,
    label: t("fields.phone"),
    value: (
      <Copyable text={phone}>
        <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
        {customer.phoneExtensions[phone] && ` #${customer.phoneExtensions[phone]}`}
      </Copyable>
    ),
  }));
  const emails: KeyValue[] = customer.emails.map((email) => ({
    key: email,
    label: t("fields.email"),
    value: (
      <Copyable text={email}>
        <a href={`mailto:${email}`}>{email}</a>
      </Copyable>
    ),
  }));
  const consents: KeyValue = {
    key: "consents",
    label: t("overview.consents"),
    value: (["email", "sms"] as const)
      .map((channel) => {
        const name = t(channel === "email" ? "fields.consentEmail" : "fields.consentSms");
        return `${name}: ${t(customer.consents[channel] ? "overview.agreed" : "overview.notAgreed")}`;
      })
      .join("; "),
  };
  const known = [...phones, ...emails];
  return (
    <Section title={t("overview.contacts")}>
      {known.length === 0 && <p className="pb-2 text-ink-3">{t("overview.noContacts")}</p>}
      <KeyValueList items={[...known, consents]} />
    </Section>
  );
}

function About({ customer }: { customer: CustomerView }) {
  const t = useTranslations("customers");
  const items: KeyValue[] = [
    { key: "kind", label: t("fields.kind"), value: t(`kinds.${customer.kind}`) },
    {
      key: "roles",
      label: t("fields.roles"),
      value: customer.roles.map((role) => t(`roles.${role}`)).join(", "),
    },
    {
      key: "birthDate",
      label: t("fields.birthDate"),
      value: customer.birthDate && <Day date={customer.birthDate} style="long" />,
    },
    { key: "taxId", label: t("fields.taxId"), value: customer.taxId },
    { key: "address", label: t("fields.address"), value: customer.address },
    { key: "responsible", label: t("fields.responsible"), value: customer.responsible?.name },
    { key: "externalId", label: t("fields.externalId"), value: customer.externalId },
    { key: "notes", label: t("fields.notes"), value: customer.notes },
  ];
  return (
    <Section title={t("overview.about")}>
      <KeyValueList items={items.filter(({ value }) => Boolean(value))} />
    </Section>
  );
}
