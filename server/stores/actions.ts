"use server";

import { action } from "../gate/action";
import { changeStore, createStore } from "./save-store";

export const createStoreAction = action(createStore);
export const changeStoreAction = action(changeStore);
