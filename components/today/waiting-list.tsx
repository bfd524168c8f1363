import Link from "next/link";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";

export type WaitingItem = { id: string; href: string; title: ReactNode; detail: ReactNode };

type WaitingListProps = {
  title: string;
  description?: string;
  items: readonly WaitingItem[];
  action?: ReactNode;
};

/** Something that waits for a person: a few rows, each of which leads to where it is dealt with. */
export function WaitingList({ title, description, items, action }: WaitingListProps) {
  return (
    <Section title={title} description={description} actions={action}>
      <Panel>
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.id}>
              <Link
                href={item.href}
                className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-4 py-1.5 hover:bg-hover sm:min-h-9"
              >
                <span className="min-w-0 break-words">{item.title}</span>
                <span className="text-ink-2">{item.detail}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  );
}
