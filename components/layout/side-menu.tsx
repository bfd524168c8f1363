"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { MainMenu } from "./main-menu";
import { rememberNarrowMenu } from "./preferences";
import type { Screen } from "./screens";
import { Wordmark } from "./wordmark";

type SideMenuProps = {
  screens: readonly Screen[];
  narrow: boolean;
};

/** The menu at the left of a desk's screen; how wide it is, is remembered. */
export function SideMenu({ screens, narrow: narrowAtFirst }: SideMenuProps) {
  const t = useTranslations("navigation");
  const [narrow, setNarrow] = useState(narrowAtFirst);

  function toggle() {
    setNarrow(!narrow);
    rememberNarrowMenu(!narrow);
  }

  return (
    <aside
      className={classNames(
        "sticky top-0 flex h-dvh shrink-0 flex-col border-r border-line max-lg:hidden print:hidden",
        narrow ? "w-14" : "w-52",
      )}
    >
      <div className={classNames("flex h-12 items-center", narrow ? "justify-center" : "px-4.5")}>
        <Wordmark short={narrow} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <MainMenu screens={screens} narrow={narrow} />
      </div>
      <div className={classNames("flex p-2", narrow ? "justify-center" : "justify-start")}>
        <IconButton label={narrow ? t("expand") : t("collapse")} aria-expanded={!narrow} onClick={toggle}>
          {narrow ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
        </IconButton>
      </div>
    </aside>
  );
}
