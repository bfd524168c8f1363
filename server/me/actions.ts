"use server";

import { action } from "../gate/action";
import { setConsent } from "./set-consent";

export const setConsentAction = action(setConsent);
