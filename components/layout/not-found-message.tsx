import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { MessagePage } from "./message-page";

export function NotFoundMessage() {
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
