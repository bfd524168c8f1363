import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Register } from "@/components/register/register";
import { EmptyState } from "@/components/ui/empty-state";
import { load } from "@/server/gate/load";
import { getRegisterDesk } from "@/server/register/get-desk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return { title: t("title") };
}

export default async function RegisterPage() {
  const desk = await load(getRegisterDesk, {});
  const t = await getTranslations("register");
  if (desk.store === null) return <EmptyState title={t("noStore")}>{t("noStoreHint")}</EmptyState>;
  return (
    <ClientMessages areas={["register", "notices", "sending"]}>
      <h1 className="sr-only">{t("title")}</h1>
      <Register desk={desk} store={desk.store} />
    </ClientMessages>
  );
}
