"use client";

import { useTranslations } from "next-intl";
import { Input } from "@/components/ui/input";
import { IntegerInput } from "@/components/ui/integer-input";
import { PercentInput } from "@/components/ui/percent-input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { DraftGrade } from "./draft";
import { DraftField } from "./editor-context";
import { RuleList } from "./rule-list";
import { ThresholdInput } from "./threshold-input";
import { useRuleWords } from "./use-rule-words";

const bases = ["sold", "paid", "visits"] as const;

/** P6: grades of cards, what each gives and how it is reached. */
export function GradesSection({
  grades,
  onChange,
}: {
  grades: readonly DraftGrade[];
  onChange: (grades: DraftGrade[]) => void;
}) {
  const t = useTranslations("programme");
  const words = useRuleWords();
  return (
    <Section title={t("sections.grades")} description={t("sections.gradesHint")}>
      <RuleList<DraftGrade>
        path="grades"
        rules={grades}
        onChange={onChange}
        fresh={() => ({ key: `grade-${grades.length + 1}`, name: t("fresh.grade"), percent: 500 })}
        addLabel={t("actions.addGrade")}
        none={t("none.grade")}
        title={({ name }) => name}
        sentence={words.grade}
        fields={(grade, path, change) => <GradeFields grade={grade} path={path} onChange={change} />}
      />
    </Section>
  );
}

type FieldsProps = { grade: DraftGrade; path: string; onChange: (grade: DraftGrade) => void };

function GradeFields({ grade, path, onChange }: FieldsProps) {
  const t = useTranslations("programme");
  const set = (change: Partial<DraftGrade>) => onChange({ ...grade, ...change });
  const basis = bases.find((value) => value === grade.basis);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DraftField path={`${path}.name`} label={t("fields.name")}>
          <Input value={grade.name} onChange={(event) => set({ name: event.target.value })} />
        </DraftField>
        <DraftField path={`${path}.key`} label={t("fields.gradeKey")} hint={t("fields.gradeKeyHint")}>
          <Input
            value={grade.key}
            spellCheck={false}
            onChange={(event) => set({ key: event.target.value })}
          />
        </DraftField>
        <DraftField path={`${path}.percent`} label={t("fields.gradePercent")}>
          <PercentInput
            value={grade.percent ?? null}
            onValueChange={(percent) => percent !== undefined && set({ percent: percent ?? undefined })}
          />
        </DraftField>
        <DraftField path={`${path}.discount`} label={t("fields.gradeDiscount")}>
          <PercentInput
            value={grade.discount ?? null}
            onValueChange={(discount) => discount !== undefined && set({ discount: discount ?? undefined })}
          />
        </DraftField>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <DraftField path={`${path}.basis`} label={t("fields.gradeBasis")}>
          <Select
            value={grade.basis ?? ""}
            placeholder={t("fields.byHand")}
            options={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
            onChange={(event) => {
              const next = bases.find((value) => value === event.target.value);
              set(
                next
                  ? { basis: next, from: grade.from ?? 0 }
                  : { basis: undefined, from: undefined, days: undefined },
              );
            }}
          />
        </DraftField>
        {basis && (
          <>
            <DraftField path={`${path}.from`} label={t("fields.stepFrom")}>
              <ThresholdInput
                basis={basis}
                value={grade.from}
                onValueChange={(from) => set({ from: from ?? undefined })}
              />
            </DraftField>
            <DraftField path={`${path}.days`} label={t("fields.days")} hint={t("fields.daysHint")}>
              <IntegerInput
                value={grade.days ?? null}
                onValueChange={(days) => days !== undefined && set({ days: days ?? undefined })}
              />
            </DraftField>
          </>
        )}
      </div>
    </>
  );
}
