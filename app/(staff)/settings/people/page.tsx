import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { EmployeeSheet } from "@/components/people/employee-sheet";
import { PeopleTable } from "@/components/people/people-table";
import { PageHeader } from "@/components/ui/page-header";
import { load } from "@/server/gate/load";
import { listPeople } from "@/server/people/list-people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage() {
  const [{ people, roles, stores, zone }, t] = await Promise.all([
    load(listPeople, {}),
    getTranslations("people"),
  ]);
  return (
    <ClientMessages areas={["people"]}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={<EmployeeSheet people={people} roles={roles} stores={stores} />}
      />
      <PeopleTable people={people} roles={roles} stores={stores} zone={zone} />
    </ClientMessages>
  );
}
