import { useTranslations } from "next-intl";
import { GoToSignIn } from "@/components/auth/go-to-sign-in";
import { MessagePage } from "@/components/layout/message-page";

/** A staff page without a session. */
export default function Unauthorized() {
  const t = useTranslations("errors");
  return (
    <MessagePage title={t("unauthenticated.title")} actions={<GoToSignIn form="/sign-in" />}>
      {t("signInFirst")}
    </MessagePage>
  );
}
