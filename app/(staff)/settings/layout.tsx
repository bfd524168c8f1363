import type { ReactNode } from "react";
import { settingsFor } from "@/components/layout/screens";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";

/** The parts of the settings side by side; each page checks its own right. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const parts = settingsFor((right) => can(actor, right));
  return (
    <>
      <SettingsTabs parts={parts} />
      {children}
    </>
  );
}
