"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Modal } from "@/components/ui/modal";
import { MainMenu, useCurrentScreen } from "./main-menu";
import { screenIcons } from "./screen-icons";
import type { Screen } from "./screens";
import { Wordmark } from "./wordmark";

/** The whole menu in a drawer, for phones and tablets. */
export function MenuDrawer({ screens }: { screens: readonly Screen[] }) {
  const t = useTranslations("navigation");
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t("openMenu")}
        size="lg"
        className="-ml-2 lg:hidden"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
      </IconButton>
      <Modal open={open} onClose={() => setOpen(false)} className="overflow-hidden">
        {(ids) => (
          <div className="drawer-motion h-full w-64 max-w-[85vw] overflow-y-auto border-r border-line bg-raised">
            <h2 id={ids.title} className="flex h-12 items-center px-4.5">
              <Wordmark />
            </h2>
            <MainMenu screens={screens} onNavigate={() => setOpen(false)} />
          </div>
        )}
      </Modal>
    </>
  );
}

const onBar = 4;

/** The first few screens under the thumb. */
export function BottomBar({ screens }: { screens: readonly Screen[] }) {
  const t = useTranslations("navigation");
  const current = useCurrentScreen(screens);
  return (
    <nav
      aria-label={t("shortMenu")}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {screens.slice(0, onBar).map(({ key, href }) => {
        const Icon = screenIcons[key];
        return (
          <Link
            key={key}
            href={href}
            aria-current={key === current ? "page" : undefined}
            className={classNames(
              "flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-ink-2 -outline-offset-2",
              "aria-[current=page]:font-medium aria-[current=page]:text-accent",
            )}
          >
            <Icon aria-hidden className="size-5" />
            <span className="max-w-full truncate px-1">{t(key)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
