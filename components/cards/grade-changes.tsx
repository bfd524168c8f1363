import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { GradeChange } from "@/server/cards/grade-change-view";
import { GradeReason } from "./grade-reason";

type GradeChangesProps = { changes: readonly GradeChange[]; zone: string; currency: string };

/** P6: since when a customer's cards have their grades, and why. */
export function GradeChanges({ changes, zone, currency }: GradeChangesProps) {
  const t = useTranslations("cards.grades");
  if (changes.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ol className="flex flex-col">
        {changes.map((change) => (
          <li key={change.id} className="flex gap-3 border-line border-b py-2.5">
            <div className="min-w-0 flex-1">
              {t("moved", {
                card: change.card,
                before: change.before ?? t("none"),
                after: change.after ?? t("none"),
              })}
              <span className="block text-sm text-ink-3">
                <GradeReason change={change} currency={currency} />
              </span>
            </div>
            <Moment at={change.at} zone={zone} className="text-sm text-ink-3" />
          </li>
        ))}
      </ol>
    </Section>
  );
}
