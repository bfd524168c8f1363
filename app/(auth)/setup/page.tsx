import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AuthShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { SetUpForm } from "@/components/settings/set-up-form";
import { zoneOptions } from "@/i18n/zone-options";
import { load } from "@/server/gate/load";
import { showSetUp } from "@/server/settings/show-set-up";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setup"))("title") };
}

export default async function SetUpPage() {
  if (!(await load(showSetUp, {})).needed) redirect("/sign-in");
  const t = await getTranslations("setup");
  return (
    <AuthShell title={t("title")} description={t("text")}>
      <ClientMessages areas={["setup"]}>
        <SetUpForm zones={zoneOptions(await getLocale())} />
      </ClientMessages>
    </AuthShell>
  );
}
