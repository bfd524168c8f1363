import { redirect } from "next/navigation";
import { currentActor } from "@/server/auth/current-actor";

/** The bare address leads everyone to their own first page. */
export default async function StartPage() {
  const actor = await currentActor();
  redirect(actor.kind === "customer" ? "/me" : "/today");
}
