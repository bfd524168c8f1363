import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthPanel } from "@/components/auth/auth-panel";
import { SignInForm } from "@/components/auth/sign-in-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/link-button";
import { load } from "@/server/gate/load";
import { showSetUp } from "@/server/settings/show-set-up";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

export default async function SignInPage() {
  if ((await load(showSetUp, {})).needed) redirect("/setup");
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
