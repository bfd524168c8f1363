"use server";

import { action } from "../gate/action";
import { changeCompany } from "./change-company";
import { createKey, revokeKey } from "./keys";
import { setUpDoor } from "./set-up-door";

export const setUpAction = setUpDoor;
export const changeCompanyAction = action(changeCompany);
export const createKeyAction = action(createKey);
export const revokeKeyAction = action(revokeKey);
