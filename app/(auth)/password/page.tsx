import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ForgotPasswordForm } from "@/components/auth/forgot-password-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("forgot.title") };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("auth.forgot");
  const back = (
    <Link href="/sign-in" className="text-accent underline-offset-2 hover:underline">
      {t("back")}
    </Link>
  );
  return (
    <AuthShell title={t("title")} description={t("text")} footer={back}>
      <ClientMessages areas={["auth"]}>
        <ForgotPasswordForm />
      </ClientMessages>
    </AuthShell>
  );
}
