import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import type { Today } from "@/server/today/get-today";

const places = {
  product: "/catalogue/new",
  programme: "/programme/draft",
  customer: "/customers/new",
  sale: "/register",
} as const;

/** What a new shop does until it has sold something: done ones are ticked, each of the others leads to its page. */
export function FirstSteps({ steps }: { steps: NonNullable<Today["firstSteps"]> }) {
  const t = useTranslations("today.steps");
  return (
    <Section title={t("title")} description={t("text")} className="max-w-3xl">
      <Panel>
        <ol className="divide-y divide-line">
          {steps.map(({ key, done }, index) => (
            <li key={key}>
              <Link href={places[key]} className="flex gap-3 px-4 py-3 hover:bg-hover">
                <span className="w-5 flex-none text-center text-ink-3">
                  {done ? (
                    <CircleCheck aria-label={t("done")} role="img" className="mt-0.5 size-5 text-success" />
                  ) : (
                    index + 1
                  )}
                </span>
                <span>
                  <span className={done ? "text-ink-2" : "font-medium"}>{t(key)}</span>
                  <span className="block text-sm text-ink-2">{t(`${key}Text`)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </Panel>
    </Section>
  );
}
