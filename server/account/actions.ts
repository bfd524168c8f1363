"use server";

import { action, formAction } from "../gate/action";
import { changePassword } from "./change-password";
import { chooseLanguage } from "./choose-language";
import { endOtherSessions } from "./end-other-sessions";
import { prepareSecondFactor } from "./prepare-second-factor";
import { turnOffSecondFactor } from "./turn-off-second-factor";
import { turnOnSecondFactor } from "./turn-on-second-factor";

export const changePasswordAction = formAction(changePassword, { hideFields: ["current", "password"] });
export const chooseLanguageAction = action(chooseLanguage);
export const endOtherSessionsAction = action(endOtherSessions);
export const prepareSecondFactorAction = action(prepareSecondFactor);
export const turnOnSecondFactorAction = action(turnOnSecondFactor);
export const turnOffSecondFactorAction = action(turnOffSecondFactor);
