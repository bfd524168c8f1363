import { regradeEverybody, regradeOnceADay } from "@/server/cards/regrade-everybody";
import type { Job } from "./job";

export const regradeCards: Job<"cards.regrade"> = async ({ db, now }, { cause }) => {
  if (cause === "day") await regradeOnceADay(db, now);
  else await regradeEverybody(db, { now, cause });
};
