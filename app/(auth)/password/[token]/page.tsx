import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SetPasswordForm } from "@/components/auth/set-password-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { showPasswordLink } from "@/server/auth/set-password-by-link";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("setPassword.title") };
}

type Props = { params: Promise<{ token: string }> };

/** Where the mailed link leads. Opening it changes nothing; the form does. */
export default async function SetPasswordPage({ params }: Props) {
  const { token } = await params;
  const [{ email }, t] = await Promise.all([
    load(showPasswordLink, { token }),
    getTranslations("auth.setPassword"),
  ]);
  if (email === null) {
    return (
      <AuthShell title={t("title")}>
        <Notice meaning="warning">{t("expired")}</Notice>
        <LinkButton href="/password" tone="primary" size="lg">
          {t("again")}
        </LinkButton>
      </AuthShell>
    );
  }
  return (
    <AuthShell title={t("title")} description={t("for", { email })}>
      <ClientMessages areas={["auth"]}>
        <SetPasswordForm token={token} email={email} />
      </ClientMessages>
    </AuthShell>
  );
}
