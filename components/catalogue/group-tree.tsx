"use client";

import { Archive, ArchiveRestore, Ellipsis, FolderTree, Pencil, Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import { toast } from "@/components/ui/toast";
import { inTreeOrder } from "@/core/catalogue/group-tree";
import { localName } from "@/core/catalogue/local-name";
import { archiveProductGroupAction } from "@/server/catalogue/actions";
import type { GroupChoice } from "./group-options";
import { type EditedGroup, GroupSheet } from "./group-sheet";

type Group = GroupChoice & { products: number };
type GroupTreeProps = { groups: readonly Group[]; mayEdit: boolean };

const newGroup = (parent = ""): EditedGroup => ({ id: null, name: "", en: "", ru: "", parent });

/** C1: the tree of groups. */
export function GroupTree({ groups, mayEdit }: GroupTreeProps) {
  const t = useTranslations("catalogue");
  const [edited, setEdited] = useState<EditedGroup | null>(null);
  const live = groups.filter(({ archivedAt }) => archivedAt === null);
  const archived = groups.filter(({ archivedAt }) => archivedAt !== null);
  const create = mayEdit && (
    <Button tone="primary" onClick={() => setEdited(newGroup())}>
      <Plus aria-hidden />
      {t("actions.newGroup")}
    </Button>
  );
  return (
    <>
      <div className="flex justify-end pb-3">{live.length > 0 && create}</div>
      {live.length === 0 ? (
        <Panel>
          <EmptyState icon={FolderTree} title={t("groups.emptyTitle")} action={create}>
            {t("groups.emptyText")}
          </EmptyState>
        </Panel>
      ) : (
        <Panel>
          <ul aria-label={t("tabs.groups")}>
            {inTreeOrder(live).map(({ group, depth }) => (
              <GroupRow key={group.id} group={group} depth={depth} onEdit={mayEdit ? setEdited : null} />
            ))}
          </ul>
        </Panel>
      )}
      {archived.length > 0 && (
        <Section title={t("groups.archivedTitle")} className="pt-8">
          <Panel>
            <ul>
              {archived.map((group) => (
                <GroupRow key={group.id} group={group} depth={0} onEdit={mayEdit ? setEdited : null} />
              ))}
            </ul>
          </Panel>
        </Section>
      )}
      {edited && (
        <GroupSheet
          key={edited.id ?? "new"}
          edited={edited}
          groups={groups}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

type GroupRowProps = { group: Group; depth: number; onEdit: ((edited: EditedGroup) => void) | null };

function GroupRow({ group, depth, onEdit }: GroupRowProps) {
  const t = useTranslations("catalogue");
  const locale = useLocale();
  return (
    <li className="flex min-h-9 items-center gap-3 border-b border-line px-4 last:border-b-0 hover:bg-hover max-sm:min-h-12">
      <span className="min-w-0 flex-1 truncate" style={{ paddingLeft: `${depth * 1.5}rem` }}>
        <Link href={`/catalogue?group=${group.id}`} className="font-medium hover:underline">
          {localName(group, locale)}
        </Link>
      </span>
      <span className="text-sm text-ink-3">{t("groups.products", { count: group.products })}</span>
      {onEdit && <GroupMenu group={group} onEdit={onEdit} />}
    </li>
  );
}

function GroupMenu({ group, onEdit }: { group: Group; onEdit: (edited: EditedGroup) => void }) {
  const t = useTranslations("catalogue");
  const tCommon = useTranslations("common");
  const router = useRouter();
  const { id, name, translations, parent, archivedAt } = group;

  async function archive(isArchived: boolean) {
    const result = await archiveProductGroupAction({ id, archived: isArchived });
    if (!result.ok) return toast({ text: result.message, meaning: "danger" });
    toast({
      text: t(isArchived ? "toasts.archived" : "toasts.restored", { name }),
      ...(isArchived ? { undo: () => archive(false) } : {}),
    });
    router.refresh();
  }

  return (
    <Menu
      trigger={
        <IconButton label={`${tCommon("actions.more")}: ${name}`}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuItem
        onSelect={() =>
          onEdit({ id, name, en: translations.en ?? "", ru: translations.ru ?? "", parent: parent ?? "" })
        }
      >
        <Pencil aria-hidden />
        {tCommon("actions.edit")}
      </MenuItem>
      {archivedAt === null && (
        <MenuItem onSelect={() => onEdit(newGroup(id))}>
          <Plus aria-hidden />
          {t("actions.newSubgroup")}
        </MenuItem>
      )}
      <MenuItem onSelect={() => archive(archivedAt === null)}>
        {archivedAt === null ? <Archive aria-hidden /> : <ArchiveRestore aria-hidden />}
        {tCommon(archivedAt === null ? "actions.archive" : "actions.restore")}
      </MenuItem>
    </Menu>
  );
}
