import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { RoleEditor } from "@/components/people/role-editor";
import { RoleTitle } from "@/components/people/role-title";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listPeople } from "@/server/people/list-people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("rolesTitle") };
}

export default async function RolePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [{ roles }, t] = await Promise.all([load(listPeople, {}), getTranslations("people")]);
  const role = roles.find((each) => each.id === id);
  if (!role && id !== "new") notFound();
  return (
    <ClientMessages areas={["people", "rights"]}>
      <PageHeader
        title={role ? <RoleTitle role={role} /> : t("newRole")}
        breadcrumbs={[{ label: t("rolesTitle"), href: "/settings/roles" }]}
        description={t("matrixHint")}
      />
      <RoleEditor key={id} {...(role ? { role } : {})} />
    </ClientMessages>
  );
}
