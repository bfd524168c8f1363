import { expirePoints } from "@/server/points/expire-points";
import type { Job } from "./job";

export const expirePointsJob: Job<"points.expire"> = async ({ db, now }) => {
  await expirePoints(db, now);
};
