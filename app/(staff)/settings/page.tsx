import { forbidden, redirect, unauthorized } from "next/navigation";
import { settingsFor } from "@/components/layout/screens";
import { currentActor } from "@/server/auth/current-actor";
import { can } from "@/server/gate/actor";

/** Leads to the first part that one may open. */
export default async function SettingsPage() {
  const actor = await currentActor();
  if (actor.kind === "public") unauthorized();
  const [first] = settingsFor((right) => can(actor, right));
  if (!first) forbidden();
  redirect(first.href);
}
