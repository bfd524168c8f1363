"use server";

import { action } from "../gate/action";
import { createSegment } from "./create-segment";
import { deleteSegment } from "./delete-segment";
import { updateSegment } from "./update-segment";

export const createSegmentAction = action(createSegment);
export const updateSegmentAction = action(updateSegment);
export const deleteSegmentAction = action(deleteSegment);
