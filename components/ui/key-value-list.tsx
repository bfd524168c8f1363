import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type KeyValue = { key: string; label: ReactNode; value: ReactNode };

/** Facts of a record: names on the left, values beside them; on phones one above the other. */
export function KeyValueList({ items, className }: { items: readonly KeyValue[]; className?: string }) {
  return (
    <dl className={classNames("divide-y divide-line", className)}>
      {items.map((item) => (
        <div key={item.key} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(8rem,12rem)_1fr]">
          <dt className="text-ink-2">{item.label}</dt>
          <dd className="min-w-0 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
