"use client";

import { ChevronRight, CircleAlert, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Panel } from "@/components/ui/panel";
import { toast } from "@/components/ui/toast";
import { replaced } from "./draft";
import { useProblems } from "./editor-context";

type RuleListProps<R> = {
  path: string;
  rules: readonly R[];
  onChange: (rules: R[]) => void;
  /** A new rule, ready to be filled in. */
  fresh: () => R;
  addLabel: string;
  /** What is said where there is no rule. */
  none: string;
  title: (rule: R) => string;
  sentence: (rule: R) => string;
  fields: (rule: R, path: string, change: (rule: R) => void) => ReactNode;
};

/** Rules as sentences; opening one shows its fields. */
export function RuleList<R>({ path, rules, onChange, fresh, addLabel, none, ...parts }: RuleListProps<R>) {
  const t = useTranslations("programme");
  const [opened, setOpened] = useState<number | null>(null);

  function remove(index: number) {
    const before = [...rules];
    onChange(replaced(rules, index, null));
    setOpened(null);
    toast({ text: t("editor.ruleRemoved"), undo: () => onChange(before) });
  }

  return (
    <div className="flex flex-col gap-3">
      {rules.length === 0 && <p className="text-ink-2">{none}</p>}
      {rules.map((rule, index) => (
        <RuleCard
          // biome-ignore lint/suspicious/noArrayIndexKey: rules have no ids; their place is what the server names
          key={index}
          path={`${path}.${index}`}
          title={parts.title(rule)}
          sentence={parts.sentence(rule)}
          open={opened === index}
          onToggle={() => setOpened(opened === index ? null : index)}
          onRemove={() => remove(index)}
        >
          {parts.fields(rule, `${path}.${index}`, (next) => onChange(replaced(rules, index, next)))}
        </RuleCard>
      ))}
      <div>
        <Button
          onClick={() => {
            onChange([...rules, fresh()]);
            setOpened(rules.length);
          }}
        >
          <Plus aria-hidden />
          {addLabel}
        </Button>
      </div>
    </div>
  );
}

type RuleCardProps = {
  path: string;
  title: string;
  sentence: string;
  open: boolean;
  onToggle: () => void;
  onRemove: () => void;
  children: ReactNode;
};

function RuleCard({ path, title, sentence, open, onToggle, onRemove, children }: RuleCardProps) {
  const t = useTranslations("programme");
  const tCommon = useTranslations("common");
  const own = useProblems(path);
  const all = useProblems(path, true);
  return (
    <Panel>
      <div className="flex items-start gap-1 py-1.5 pr-1.5 pl-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="flex min-h-8 min-w-0 flex-1 items-start gap-1.5 rounded-sm py-1.5 text-left"
        >
          <ChevronRight
            aria-hidden
            className={`mt-0.5 size-4 shrink-0 text-ink-3 transition-transform ${open ? "rotate-90" : ""}`}
          />
          <span className="min-w-0">
            <span className="font-medium">{title || t("editor.unnamed")}</span>
            <span className="block break-words text-ink-2">{sentence}</span>
            {all.length > 0 && (
              <span className="mt-0.5 flex items-center gap-1 text-sm text-danger">
                <CircleAlert aria-hidden className="size-3.5 shrink-0" />
                {own[0] ?? t("editor.problems", { count: all.length })}
              </span>
            )}
          </span>
        </button>
        <IconButton label={`${tCommon("actions.remove")}: ${title}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {open && <div className="flex flex-col gap-4 border-t border-line p-4">{children}</div>}
    </Panel>
  );
}
