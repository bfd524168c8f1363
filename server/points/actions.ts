"use server";

import { action } from "../gate/action";
import { previewBulk } from "./preview-bulk";

export const previewBulkAction = action(previewBulk);
