import { getTranslations } from "next-intl/server";
import { MyPages } from "@/components/me/my-pages";
import { PastList } from "@/components/me/past-list";
import { LinkButton } from "@/components/ui/link-button";
import { load } from "@/server/gate/load";
import { listMyHistory } from "@/server/me/list-my-history";

type Props = { searchParams: Promise<{ before?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("me"))("history") };
}

export default async function MyHistoryPage({ searchParams }: Props) {
  const { before } = await searchParams;
  const [history, t] = await Promise.all([
    load(listMyHistory, before ? { before } : {}),
    getTranslations("me"),
  ]);
  return (
    <>
      <MyPages current="history" />
      <h1 className="pt-5 text-lg font-semibold">{t("history")}</h1>
      <PastList past={history.data} zone={history.zone} />
      {history.before && (
        <LinkButton href={`/me/history?before=${history.before}`} size="xl" className="mt-4 w-full">
          {t("older")}
        </LinkButton>
      )}
    </>
  );
}
