import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageChoice } from "@/components/account/language-choice";
import { PasswordForm } from "@/components/account/password-form";
import { SecondFactor } from "@/components/account/second-factor";
import { EndOtherSessions, SessionList } from "@/components/account/session-list";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { showAccount } from "@/server/account/show-account";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** What belongs to the person who is signed in, whatever their rights. */
export default async function AccountPage() {
  const [{ name, email, secondFactor, sessions, zone }, t] = await Promise.all([
    load(showAccount, {}),
    getTranslations("account"),
  ]);
  return (
    <ClientMessages areas={["account"]}>
      <PageHeader title={t("title")} description={`${name}, ${email}`} />
      <Section title={t("language")} description={t("languageHint")}>
        <LanguageChoice />
      </Section>
      <Section title={t("password")} description={t("passwordText")}>
        <PasswordForm email={email} />
      </Section>
      <Section title={t("secondFactor.title")} description={t("secondFactor.text")}>
        <SecondFactor state={secondFactor} />
      </Section>
      <Section
        title={t("sessions")}
        description={t("sessionsText")}
        actions={sessions.length > 1 && <EndOtherSessions />}
      >
        <SessionList sessions={sessions} zone={zone} />
      </Section>
    </ClientMessages>
  );
}
