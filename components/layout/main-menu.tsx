"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { screenIcons } from "./screen-icons";
import { byGroup, type Screen, type ScreenKey } from "./screens";
import { useWaitingCounts } from "./use-waiting-counts";

type MainMenuProps = {
  screens: readonly Screen[];
  /** Icons only; the names become hints. */
  narrow?: boolean;
  onNavigate?: () => void;
};

/** A greater count is no number that anybody reads. */
const most = 99;

/** The screens by what one does, those only that the person may use. */
export function MainMenu({ screens, narrow = false, onNavigate }: MainMenuProps) {
  const t = useTranslations("navigation");
  const counts = useWaitingCounts(screens);
  const current = useCurrentScreen(screens);
  return (
    <nav aria-label={t("label")} className="flex flex-col gap-4 px-2 py-2">
      {byGroup(screens).map(({ group, screens: members }) => (
        <ul key={group} className="flex flex-col gap-0.5">
          {members.map(({ key, href }) => {
            const Icon = screenIcons[key];
            const count = counts[key] ?? 0;
            return (
              <li key={key}>
                <Link
                  href={href}
                  {...(onNavigate ? { onClick: onNavigate } : {})}
                  aria-current={key === current ? "page" : undefined}
                  title={narrow ? t(key) : undefined}
                  className={classNames(
                    "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-ink-2 transition-colors hover:bg-hover hover:text-ink max-lg:h-10",
                    "aria-[current=page]:bg-pressed aria-[current=page]:font-medium aria-[current=page]:text-ink",
                    narrow && "justify-center px-0",
                  )}
                >
                  <Icon aria-hidden className="size-4 shrink-0" />
                  <span className={narrow ? "sr-only" : "min-w-0 flex-1 truncate"}>{t(key)}</span>
                  {count > 0 && (
                    <span
                      className={classNames(
                        "rounded-full bg-accent-soft px-1.5 text-xs font-medium text-accent tabular-nums",
                        narrow && "sr-only",
                      )}
                    >
                      {count > most ? `${most}+` : count}
                    </span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      ))}
    </nav>
  );
}

/** The screen that the address belongs to. */
export function useCurrentScreen(screens: readonly Screen[]): ScreenKey | undefined {
  const path = usePathname();
  const around = screens.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  // One screen may lie below another: the nearest counts.
  return around.sort((a, b) => b.href.length - a.href.length)[0]?.key;
}
