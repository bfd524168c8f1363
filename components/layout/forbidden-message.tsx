import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { MessagePage } from "./message-page";

export function ForbiddenMessage() {
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
