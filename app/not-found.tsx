import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/layout/message-page";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  const t = useTranslations("errors");
  return (
    <MessagePage
      title={t("notFound.title")}
      actions={
        <LinkButton href="/" tone="primary">
          {t("home")}
        </LinkButton>
      }
    >
      {t("notFound.text")}
    </MessagePage>
  );
}
