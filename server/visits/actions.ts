"use server";

import { action } from "../gate/action";
import { planVisit } from "./plan-visit";
import { updateVisit } from "./update-visit";

export const planVisitAction = action(planVisit);
export const updateVisitAction = action(updateVisit);
