"use server";

import { signInForm } from "./sign-in-door";
import { credentialsSchema } from "./sign-in-staff";
import { signOutDoor } from "./sign-out-door";

export const signInStaffAction = signInForm("staff", credentialsSchema, "/");
export const signOutAction = signOutDoor;
