import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CustomersLink } from "@/components/auth/customers-link";
import { SignInForm } from "@/components/auth/sign-in-form";
import { AuthShell } from "@/components/layout/auth-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { Notice } from "@/components/ui/notice";
import { load } from "@/server/gate/load";
import { showSetUp } from "@/server/settings/show-set-up";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

type Props = { searchParams: Promise<{ password?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  if ((await load(showSetUp, {})).needed) redirect("/setup");
  const [{ password }, t] = await Promise.all([searchParams, getTranslations("auth")]);
  return (
    <AuthShell
      title={t("signIn.title")}
      description={t("signIn.staff")}
      footer={
        <div className="flex flex-wrap justify-between gap-3">
          <Link href="/password" className="text-accent underline-offset-2 hover:underline">
            {t("forgot.link")}
          </Link>
          <CustomersLink />
        </div>
      }
    >
      {password === "set" && <Notice meaning="success">{t("setPassword.done")}</Notice>}
      <ClientMessages areas={["auth"]}>
        <SignInForm />
      </ClientMessages>
    </AuthShell>
  );
}
