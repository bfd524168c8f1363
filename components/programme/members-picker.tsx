"use client";

import { useTranslations } from "next-intl";
import type { DraftMembers } from "./draft";
import { useEditor } from "./editor-context";
import { PickMany } from "./pick-many";

type MembersPickerProps = {
  path: string;
  members: DraftMembers | undefined;
  onChange: (members: DraftMembers | undefined) => void;
};

const classes = ["gold", "silver", "bronze"] as const;

/** P2, P4: whom a rule is for. Nothing chosen: everyone. Of several kinds all must hold. */
export function MembersPicker({ path, members = {}, onChange }: MembersPickerProps) {
  const t = useTranslations("programme.members");
  const tGrade = useTranslations("common.grade");
  const { categories, grades, series } = useEditor();
  const set = (change: DraftMembers) => onChange(tidy({ ...members, ...change }));
  const words = (list: readonly string[]) => list.map((value) => ({ value, label: value }));
  const gradeItems = grades.map(({ key, name }) => ({ value: key, label: name || key }));
  const classItems = classes.map((value) => ({ value, label: tGrade(value) }));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <PickMany
        label={t("categories")}
        path={`${path}.categories`}
        items={words(categories)}
        chosen={words(members.categories ?? [])}
        onChange={(chosen) => set({ categories: chosen })}
      />
      <PickMany
        label={t("importance")}
        path={`${path}.importance`}
        items={classItems}
        chosen={classItems.filter(({ value }) => members.importance?.includes(value))}
        onChange={(chosen) => set({ importance: classes.filter((value) => chosen.includes(value)) })}
      />
      <PickMany
        label={t("grades")}
        path={`${path}.grades`}
        items={gradeItems}
        chosen={(members.grades ?? []).map(
          (key) => gradeItems.find(({ value }) => value === key) ?? { value: key, label: key },
        )}
        onChange={(chosen) => set({ grades: chosen })}
      />
      <PickMany
        label={t("series")}
        path={`${path}.series`}
        items={words(series)}
        chosen={words(members.series ?? [])}
        onChange={(chosen) => set({ series: chosen })}
      />
    </div>
  );
}

function tidy(members: DraftMembers): DraftMembers | undefined {
  const kept = Object.fromEntries(Object.entries(members).filter(([, list]) => list && list.length > 0));
  return Object.keys(kept).length > 0 ? kept : undefined;
}
