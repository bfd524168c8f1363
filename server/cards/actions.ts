"use server";

import { action } from "../gate/action";
import { adjustPoints } from "./adjust-points";
import { blockCard } from "./block-card";
import { closeCard } from "./close-card";
import { gradeCard } from "./grade-card";
import { issueCard } from "./issue-card";
import { replaceCard } from "./replace-card";
import { saveSeries } from "./save-series";
import { unblockCard } from "./unblock-card";

export const issueCardAction = action(issueCard);
export const blockCardAction = action(blockCard);
export const unblockCardAction = action(unblockCard);
export const closeCardAction = action(closeCard);
export const replaceCardAction = action(replaceCard);
export const gradeCardAction = action(gradeCard);
export const adjustPointsAction = action(adjustPoints);
export const saveSeriesAction = action(saveSeries);
