import "server-only";
import { redirect } from "next/navigation";
import { requestCall } from "../gate/request-call";
import { signOutBrowser } from "./next-auth";

/** Signs out and goes to where the person signs in. */
export async function signOutDoor(): Promise<void> {
  const actor = await (await requestCall()).actor;
  await signOutBrowser();
  redirect(actor.kind === "customer" ? "/me/sign-in" : "/sign-in");
}
