import { getTranslations } from "next-intl/server";
import { AuthPanel } from "@/components/auth/auth-panel";
import { SignInForm } from "@/components/auth/sign-in-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/link-button";

/** A page without a session: its place stays in the address, and signing in leads back to it. */
export default async function Unauthorized() {
  const t = await getTranslations("auth");
  return (
    <AuthPanel title={t("signIn.title")} description={t("signIn.staff")}>
      <ClientMessages areas={["auth"]}>
        <SignInForm />
      </ClientMessages>
      <LinkButton href="/me" tone="quiet" className="-ml-3 self-start">
        {t("signIn.customers")}
      </LinkButton>
    </AuthPanel>
  );
}
