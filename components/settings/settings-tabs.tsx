"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SettingsKey } from "@/components/layout/screens";
import { TabLinks } from "@/components/ui/tab-links";

/** The parts of the settings that a person may open. */
export function SettingsTabs({ parts }: { parts: readonly { key: SettingsKey; href: string }[] }) {
  const t = useTranslations("navigation");
  const path = usePathname();
  if (parts.length < 2) return null;
  return (
    <div className="mb-5">
      <TabLinks
        label={t("settings")}
        items={parts.map(({ key, href }) => ({
          href,
          label: t(key),
          current: path === href || path.startsWith(`${href}/`),
        }))}
      />
    </div>
  );
}
