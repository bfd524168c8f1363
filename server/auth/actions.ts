"use server";

import { requestCodeDoor } from "./request-code-door";
import { signInForm } from "./sign-in-door";
import { credentialsSchema } from "./sign-in-staff";
import { codeSchema } from "./sign-in-with-code";
import { signOutDoor } from "./sign-out-door";

export const signInStaffAction = signInForm("staff", credentialsSchema, "/");
export const requestCodeAction = requestCodeDoor;
export const signInWithCodeAction = signInForm("customer", codeSchema, "/me");
export const signOutAction = signOutDoor;
