import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { RolesTable } from "@/components/people/roles-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listPeople } from "@/server/people/list-people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("rolesTitle") };
}

export default async function RolesPage() {
  const [{ roles }, t] = await Promise.all([load(listPeople, {}), getTranslations("people")]);
  return (
    <ClientMessages areas={["people"]}>
      <PageHeader
        title={t("rolesTitle")}
        description={t("rolesDescription")}
        actions={
          <LinkButton href="/settings/roles/new" tone="primary">
            {t("newRole")}
          </LinkButton>
        }
      />
      <RolesTable roles={roles} />
    </ClientMessages>
  );
}
