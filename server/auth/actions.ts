"use server";

import { formAction } from "../gate/action";
import { requestCodeDoor } from "./request-code-door";
import { requestPassword } from "./request-password";
import { setPasswordByLink } from "./set-password-by-link";
import { signInForm } from "./sign-in-door";
import { credentialsSchema } from "./sign-in-staff";
import { codeSchema } from "./sign-in-with-code";
import { signOutDoor } from "./sign-out-door";

export const signInStaffAction = signInForm("staff", credentialsSchema, "/");
export const requestCodeAction = requestCodeDoor;
export const signInWithCodeAction = signInForm("customer", codeSchema, "/me");
export const signOutAction = signOutDoor;
export const requestPasswordAction = formAction(requestPassword);
export const setPasswordByLinkAction = formAction(setPasswordByLink, {
  redirectTo: () => "/sign-in?password=set",
  hideFields: ["password"],
});
