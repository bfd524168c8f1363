import { getTranslations } from "next-intl/server";
import { CustomersLink } from "@/components/auth/customers-link";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";

/** A page without a session: its place stays in the address, and signing in leads back to it. */
export default async function Unauthorized() {
  const t = await getTranslations("auth");
  return (
    <AuthShell title={t("signIn.title")} description={t("signIn.staff")} footer={<CustomersLink />}>
      <ClientMessages areas={["auth"]}>
        <SignInForm />
      </ClientMessages>
    </AuthShell>
  );
}
