import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StateBadge } from "@/components/outbox/state-badge";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { getMessage } from "@/server/outbox/list-outbox";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

/** One message as its reader gets it. The letter's HTML is shown in a frame without script and without our origin. */
export default async function MessagePage({ params }: Props) {
  const [message, t] = await Promise.all([load(getMessage, await params), getTranslations("outbox")]);
  const { channel, to, subject, state, error, createdAt, sentAt, purpose, html, text, zone, secret } =
    message;
  const isTaken = secret !== null && text === "";
  return (
    <>
      <PageHeader
        title={subject ?? (secret ? t(`secrets.${secret}`) : to)}
        badges={<StateBadge state={state} />}
        breadcrumbs={[{ label: t("title"), href: "/settings/outbox" }]}
      />
      <div className="flex max-w-3xl flex-col gap-5">
        {error && <Notice meaning={state === "failed" ? "danger" : "warning"}>{error}</Notice>}
        <KeyValueList
          items={[
            { key: "to", label: t("to"), value: to },
            { key: "channel", label: t("channel"), value: t(`channels.${channel}`) },
            { key: "purpose", label: t("purpose"), value: t(`purposes.${purpose}`) },
            { key: "when", label: t("when"), value: <Moment at={createdAt} zone={zone} /> },
            ...(sentAt
              ? [{ key: "sent", label: t("sentAt"), value: <Moment at={sentAt} zone={zone} /> }]
              : []),
          ]}
        />
        {isTaken && <Notice>{t(state === "sent" ? "blanked" : "closed")}</Notice>}
        {html && (
          <iframe
            title={t("letter")}
            sandbox=""
            srcDoc={html}
            className="h-112 w-full rounded-md border border-line bg-white"
          />
        )}
        {!isTaken && (
          <section aria-label={t("text")} className="flex flex-col gap-1">
            <h2 className="text-sm font-medium text-ink-2">{t("text")}</h2>
            <pre className="rounded-md border border-line bg-surface p-4 font-sans break-words whitespace-pre-wrap">
              {text}
            </pre>
          </section>
        )}
      </div>
    </>
  );
}
