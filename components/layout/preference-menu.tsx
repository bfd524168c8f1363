"use client";

import { Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { PreferenceChoices } from "./person-menu";

/** Language and theme for who is not signed in. */
export function PreferenceMenu() {
  const t = useTranslations("navigation");
  return (
    <Menu
      trigger={
        <IconButton label={`${t("language")}, ${t("theme")}`} size="lg">
          <Languages aria-hidden />
        </IconButton>
      }
    >
      <PreferenceChoices />
    </Menu>
  );
}
