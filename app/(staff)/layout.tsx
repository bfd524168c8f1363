import type { ReactNode } from "react";
import { screensFor, settingsFor } from "@/components/layout/screens";
import { StaffShell } from "@/components/layout/staff-shell";
import type { Right } from "@/core/rights";
import { chooseLanguageAction } from "@/server/account/actions";
import { signOutAction } from "@/server/auth/actions";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";
import { searchAction } from "@/server/search/actions";

/** The staff's shell. It only shows what one may use; each page checks its own right by `load`. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  // The page itself answers with the sign-in form or with "not open to you".
  if (actor.kind !== "employee") return children;
  const allowed = (right: Right) => can(actor, right);
  return (
    <StaffShell
      screens={screensFor(allowed)}
      settings={settingsFor(allowed)}
      actions={[
        ...(allowed("sales.sell") ? [{ key: "newSale", href: "/register" } as const] : []),
        ...(allowed("customers.edit") ? [{ key: "newCustomer", href: "/customers/new" } as const] : []),
      ]}
      person={{ name: actor.name }}
      places={[
        { key: "account", href: "/account" },
        ...(allowed("settings.keys") ? [{ key: "apiReference", href: "/developers" } as const] : []),
      ]}
      chooseLanguage={chooseLanguageAction}
      search={searchAction}
      signOut={signOutAction}
    >
      {children}
    </StaffShell>
  );
}
