import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeSignIn } from "@/components/auth/code-sign-in";
import { ClientMessages } from "@/components/layout/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("code.title") };
}

/** U2: a customer's phone or e-mail, and then the code. */
export default async function CustomerSignInPage() {
  const t = await getTranslations("auth");
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-6 pt-8">
      <div className="flex flex-col gap-1">
        <h1 className="text-lg font-semibold">{t("code.title")}</h1>
        <p className="text-ink-2">{t("code.text")}</p>
      </div>
      <ClientMessages areas={["auth"]}>
        <CodeSignIn />
      </ClientMessages>
    </div>
  );
}
