"use server";

import { action } from "../gate/action";
import { createEmployee } from "./create-employee";
import { deleteRole } from "./delete-role";
import { resetSecondFactor } from "./reset-second-factor";
import { changeRole, createRole } from "./save-role";
import { sendPasswordLink } from "./send-password-link";
import { setDisabled } from "./set-disabled";
import { setPassword } from "./set-password";
import { updateEmployee } from "./update-employee";

export const createEmployeeAction = action(createEmployee);
export const updateEmployeeAction = action(updateEmployee);
export const setDisabledAction = action(setDisabled);
export const setPasswordAction = action(setPassword);
export const sendPasswordLinkAction = action(sendPasswordLink);
export const resetSecondFactorAction = action(resetSecondFactor);
export const createRoleAction = action(createRole);
export const changeRoleAction = action(changeRole);
export const deleteRoleAction = action(deleteRole);
