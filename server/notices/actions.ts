"use server";

import { action } from "../gate/action";
import { resetNoticeText, saveNoticeText, switchNotice } from "./edit-texts";

export const saveNoticeTextAction = action(saveNoticeText);
export const resetNoticeTextAction = action(resetNoticeText);
export const switchNoticeAction = action(switchNotice);
