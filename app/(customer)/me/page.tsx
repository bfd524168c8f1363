import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Balance } from "@/components/me/balance";
import { GradeProgress } from "@/components/me/grade-progress";
import { LiveUpdates } from "@/components/me/live-updates";
import { MyPages } from "@/components/me/my-pages";
import { OwnCard } from "@/components/me/own-card";
import { OwnVouchers } from "@/components/me/own-vouchers";
import { PastList } from "@/components/me/past-list";
import { load } from "@/server/gate/load";
import { getMe } from "@/server/me/get-me";
import { listMyHistory } from "@/server/me/list-my-history";
import { listMyVouchers } from "@/server/me/list-my-vouchers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("me"))("title") };
}

export default async function MePage() {
  const [me, codes, history, t] = await Promise.all([
    load(getMe, {}),
    load(listMyVouchers, {}),
    load(listMyHistory, { limit: 5 }),
    getTranslations("me"),
  ]);
  const [card, ...others] = me.cards;
  return (
    <ClientMessages areas={["me"]}>
      <LiveUpdates />
      <MyPages current="home" />
      <div className="flex flex-col gap-6 pt-5">
        <Balance me={me} />
        {card ? <OwnCard card={card} /> : <p>{t("noCard")}</p>}
        <GradeProgress me={me} />
        <OwnVouchers {...codes} />
        <section>
          <div className="flex items-center justify-between">
            <h2 className="font-semibold">{t("history")}</h2>
            <Link href="/me/history" className="flex min-h-11 items-center text-accent">
              {t("wholeHistory")}
            </Link>
          </div>
          <PastList past={history.data} zone={history.zone} />
        </section>
        {others.length > 0 && (
          <section className="flex flex-col gap-3">
            <h2 className="font-semibold">{t("otherCards")}</h2>
            {others.map((other) => (
              <div key={other.number} className="flex flex-col gap-2">
                <p>{other.number}</p>
                <OwnCard card={other} />
              </div>
            ))}
          </section>
        )}
      </div>
    </ClientMessages>
  );
}
