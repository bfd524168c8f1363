import { useTranslations } from "next-intl";
import type { Difference } from "@/core/audit/differences";

const shownAtOnce = 3;

/** What an entry changed, field by field: before struck out, after beside it. */
export function ChangeList({ changes }: { changes: readonly Difference[] }) {
  const t = useTranslations("audit");
  if (changes.length === 0) return null;
  const rest = changes.slice(shownAtOnce);
  return (
    <div className="max-w-xl py-1 text-sm whitespace-normal">
      {changes.slice(0, shownAtOnce).map((change) => (
        <Change key={change.path} change={change} />
      ))}
      {rest.length > 0 && (
        <details className="relative z-10">
          <summary className="text-ink-2">{t("more", { count: rest.length })}</summary>
          {rest.map((change) => (
            <Change key={change.path} change={change} />
          ))}
        </details>
      )}
    </div>
  );
}

function Change({ change: { path, before, after } }: { change: Difference }) {
  return (
    <p className="break-words">
      <span className="text-ink-3">{path}: </span>
      {before !== undefined && <del className="text-danger">{short(before)}</del>}{" "}
      {after !== undefined && <ins className="text-success no-underline">{short(after)}</ins>}
    </p>
  );
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
