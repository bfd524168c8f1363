"use server";

import { action } from "../gate/action";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { saveView } from "./save-view";

export const listViewsAction = action(listViews);
export const saveViewAction = action(saveView);
export const deleteViewAction = action(deleteView);
