import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TimelineEntry = {
  key: string;
  icon: LucideIcon;
  /** What happened, as a sentence. */
  title: ReactNode;
  detail?: ReactNode;
  /** When, and by whom. */
  meta: ReactNode;
  /** A figure at the right: an amount, points. */
  figure?: ReactNode;
};

/** What happened, newest first, to be read like a story. */
export function Timeline({ entries, className }: { entries: readonly TimelineEntry[]; className?: string }) {
  return (
    <ol className={classNames("flex flex-col", className)}>
      {entries.map(({ key, icon: Icon, title, detail, meta, figure }) => (
        <li key={key} className="group relative flex gap-3 pb-5 last:pb-0">
          <span aria-hidden className="absolute top-7 bottom-1 left-3 w-px bg-line group-last:hidden" />
          <span className="flex size-6 shrink-0 items-center justify-center rounded-full bg-pressed text-ink-2">
            <Icon aria-hidden className="size-3.5" />
          </span>
          <div className="min-w-0 flex-1">
            <div className="flex items-baseline justify-between gap-4">
              <p className="min-w-0 break-words">{title}</p>
              {figure && <p className="shrink-0 font-medium">{figure}</p>}
            </div>
            {detail && <div className="text-ink-2">{detail}</div>}
            <p className="text-xs text-ink-3">{meta}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
