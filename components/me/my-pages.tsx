import { useTranslations } from "next-intl";
import { TabLinks } from "@/components/ui/tab-links";

const pages = { home: "/me", history: "/me/history", profile: "/me/profile" } as const;

/** The three pages of a customer. */
export function MyPages({ current }: { current: keyof typeof pages }) {
  const t = useTranslations("me");
  return (
    <TabLinks
      label={t("menu")}
      items={(["home", "history", "profile"] as const).map((page) => ({
        href: pages[page],
        label: t(page),
        current: page === current,
      }))}
    />
  );
}
