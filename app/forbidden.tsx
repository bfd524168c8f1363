import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

export default function Forbidden() {
  const t = useTranslations("errors");
  return (
    <MessagePage
      title={t("forbidden.title")}
      actions={
        <LinkButton href="/" tone="primary">
          {t("home")}
        </LinkButton>
      }
    >
      {t("forbidden.plain")}
    </MessagePage>
  );
}
