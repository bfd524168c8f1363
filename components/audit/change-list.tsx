import { useTranslations } from "next-intl";
import type { Difference } from "@/core/audit/differences";
import { kindOfField } from "./field-kinds";
import { useFieldWords } from "./use-field-words";

const shownAtOnce = 3;

type ChangeListProps = { changes: readonly Difference[]; currency: string; zone: string };

/** What an entry changed, field by field: before struck out, after beside it. */
export function ChangeList({ changes: all, ...place }: ChangeListProps) {
  const t = useTranslations("audit");
  const words = useFieldWords(place);
  const changes = all.filter(({ path }) => kindOfField(path.split(".")) !== "silent");
  if (changes.length === 0) return null;
  const rest = changes.slice(shownAtOnce);
  return (
    <div className="max-w-xl py-1 text-sm whitespace-normal">
      {changes.slice(0, shownAtOnce).map((change) => (
        <Change key={change.path} change={change} words={words} />
      ))}
      {rest.length > 0 && (
        <details className="relative z-10">
          <summary className="text-ink-2">{t("more", { count: rest.length })}</summary>
          {rest.map((change) => (
            <Change key={change.path} change={change} words={words} />
          ))}
        </details>
      )}
    </div>
  );
}

type ChangeProps = { change: Difference; words: ReturnType<typeof useFieldWords> };

function Change({ change: { path, before, after }, words }: ChangeProps) {
  const said = (text: string) => short(words.value(path, text));
  return (
    <p className="break-words">
      <span className="text-ink-3">{words.field(path)}: </span>
      {before !== undefined && <del className="text-danger">{said(before)}</del>}{" "}
      {after !== undefined && <ins className="text-success no-underline">{said(after)}</ins>}
    </p>
  );
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
