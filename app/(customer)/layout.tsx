import type { ReactNode } from "react";
import { CustomerShell } from "@/components/layout/customer-shell";
import { PersonMenu } from "@/components/layout/person-menu";
import { PreferenceMenu } from "@/components/layout/preference-menu";
import { signOutAction } from "@/server/auth/actions";
import { currentActor } from "@/server/auth/current-actor";

/** Around the customer's own pages; each checks itself whose it is. */
export default async function CustomerLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const menu =
    actor.kind === "customer" ? (
      <PersonMenu name={actor.name} onSignOut={signOutAction} />
    ) : (
      <PreferenceMenu />
    );
  return <CustomerShell menu={menu}>{children}</CustomerShell>;
}
