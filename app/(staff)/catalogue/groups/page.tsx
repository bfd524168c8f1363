import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CatalogueTabs } from "@/components/catalogue/catalogue-tabs";
import { GroupTree } from "@/components/catalogue/group-tree";
import { ClientMessages } from "@/components/layout/client-messages";
import { currentActor } from "@/server/auth/current-actor";
import { getGroupTree } from "@/server/catalogue/get-group-tree";
import { can } from "@/server/gate/actor";
import { load } from "@/server/gate/load";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalogue");
  return { title: t("tabs.groups") };
}

export default async function GroupsPage() {
  const [groups, actor] = await Promise.all([load(getGroupTree, {}), currentActor()]);
  const mayEdit = can(actor, "catalogue.edit");
  return (
    <ClientMessages areas={["catalogue"]}>
      <CatalogueTabs current="groups" mayEdit={mayEdit} />
      <GroupTree groups={groups} mayEdit={mayEdit} />
    </ClientMessages>
  );
}
