"use client";

import Link from "next/link";
import { classNames } from "./class-names";

export type TabLink = { href: string; label: string; count?: number | undefined; current: boolean };

/** Tabs that are pages of their own: each has an address, so a link shows the same. */
export function TabLinks({ items, label }: { items: readonly TabLink[]; label: string }) {
  return (
    <nav
      aria-label={label}
      ref={showCurrent}
      className="-mb-px flex gap-5 overflow-x-auto border-b border-line print:hidden"
    >
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? "page" : undefined}
          className={classNames(
            "flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-ink-2 hover:text-ink -outline-offset-2",
            "aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink",
          )}
        >
          {item.label}
          {item.count !== undefined && <span className="text-xs text-ink-3">{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** On a phone the current tab may stand beyond the edge. */
const showCurrent = (nav: HTMLElement | null) =>
  nav?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
