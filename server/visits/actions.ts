"use server";

import { action } from "../gate/action";
import { createVisit } from "./create-visit";
import { updateVisit } from "./update-visit";

export const createVisitAction = action(createVisit);
export const updateVisitAction = action(updateVisit);
