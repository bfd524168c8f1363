import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CustomersLink } from "@/components/auth/customers-link";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { load } from "@/server/gate/load";
import { showSetUp } from "@/server/settings/show-set-up";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

export default async function SignInPage() {
  if ((await load(showSetUp, {})).needed) redirect("/setup");
  const t = await getTranslations("auth");
  return (
    <AuthShell title={t("signIn.title")} description={t("signIn.staff")} footer={<CustomersLink />}>
      <ClientMessages areas={["auth"]}>
        <SignInForm />
      </ClientMessages>
    </AuthShell>
  );
}
