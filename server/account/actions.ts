"use server";

import { action, formAction } from "../gate/action";
import { changePassword } from "./change-password";
import { chooseLanguage } from "./choose-language";
import { endOtherSessions } from "./end-other-sessions";

export const changePasswordAction = formAction(changePassword, { hideFields: ["current", "password"] });
export const chooseLanguageAction = action(chooseLanguage);
export const endOtherSessionsAction = action(endOtherSessions);
