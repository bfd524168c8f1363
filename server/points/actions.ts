"use server";

import { action } from "../gate/action";
import { bulkPoints } from "./bulk-points";
import { counterBulk } from "./counter-bulk";

export const bulkPointsAction = action(bulkPoints);
export const counterBulkAction = action(counterBulk);
