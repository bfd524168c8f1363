import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { type DraftGroup, type DraftPart, draftOf, type Joint } from "@/core/segments/draft";
import type { Condition, FieldName } from "@/core/segments/fields";
import { conditionEditors, type EditorProps } from "./condition-editors";

const joints: readonly Joint[] = ["all", "any", "none"];
const fieldOrder = Object.keys(conditionEditors) as FieldName[];
const deepest = 3;

type FilterGroupProps = {
  group: DraftGroup;
  depth?: number;
  newKey: () => string;
  onChange: (group: DraftGroup) => void;
  /** Absent for the outermost, which stays. */
  onRemove?: () => void;
};

/** All of, any of or none of these: conditions, and groups of conditions inside. */
export function FilterGroup({ group, depth = 0, newKey, onChange, onRemove }: FilterGroupProps) {
  const t = useTranslations("segments");
  const setPart = (key: string, part: DraftPart | null) =>
    onChange({
      ...group,
      parts: group.parts.flatMap((other) => (other.key === key ? (part ? [part] : []) : [other])),
    });
  const add = (part: DraftPart) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <fieldset className={depth > 0 ? "rounded-md border border-line bg-sunken p-3" : ""}>
      <legend className="sr-only">{t("editor.group")}</legend>
      <div className="mb-2 flex items-center justify-between gap-2">
        <Select
          aria-label={t("editor.joint")}
          className="w-56"
          value={group.joint}
          options={joints.map((value) => ({ value, label: t(`joints.${value}`) }))}
          onChange={({ target }) => onChange({ ...group, joint: target.value as Joint })}
        />
        {onRemove && (
          <IconButton label={t("editor.removeGroup")} onClick={onRemove}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {group.parts.map((part) => (
          <li key={part.key}>
            {part.kind === "group" ? (
              <FilterGroup
                group={part}
                depth={depth + 1}
                newKey={newKey}
                onChange={(changed) => setPart(part.key, changed)}
                onRemove={() => setPart(part.key, null)}
              />
            ) : (
              <ConditionRow
                condition={part.condition}
                onChange={(condition) => setPart(part.key, { ...part, condition })}
                onRemove={() => setPart(part.key, null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Menu
          align="start"
          trigger={
            <Button size="sm">
              <Plus aria-hidden />
              {t("editor.add")}
            </Button>
          }
        >
          {fieldOrder.map((field) => (
            <MenuItem
              key={field}
              onSelect={() =>
                add({ key: newKey(), kind: "condition", condition: conditionEditors[field].start })
              }
            >
              {t(`fields.${field}`)}
            </MenuItem>
          ))}
          {depth < deepest - 1 && (
            <>
              <MenuLine />
              <MenuItem onSelect={() => add({ ...draftOf({}, newKey), joint: "any" })}>
                {t("editor.addGroup")}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
    </fieldset>
  );
}

type ConditionRowProps = {
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
};

function ConditionRow({ condition, onChange, onRemove }: ConditionRowProps) {
  const t = useTranslations("segments");
  const name = t(`fields.${condition.field}`);
  // A field's editor and its condition belong together; TypeScript sees only the unions of both.
  const Editor = conditionEditors[condition.field].editor as (
    props: EditorProps<FieldName>,
  ) => React.ReactNode;
  return (
    <fieldset className="flex items-start gap-2 rounded-md border border-line bg-surface py-2 pr-1 pl-3">
      <legend className="sr-only">{name}</legend>
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <span aria-hidden className="text-sm font-medium">
          {name}
        </span>
        <Editor condition={condition} onChange={onChange} />
      </div>
      <IconButton label={`${t("editor.remove")}: ${name}`} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </fieldset>
  );
}
