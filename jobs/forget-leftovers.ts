import { deleteEndedPasswordLinks } from "@/db/queries/password-links";
import { deleteEndedSessions } from "@/db/queries/sessions";
import { deleteEndedSignInCodes } from "@/db/queries/sign-in-codes";
import { forgetTries } from "@/db/queries/throttles";
import { forgetWorkers } from "@/db/queries/worker-heartbeats";
import type { Job } from "./job";

/** Nightly: what has lost its meaning by time. */
export const forgetLeftovers: Job<"leftovers.forget"> = async ({ db, now }) => {
  await forgetTries(db);
  await deleteEndedSessions(db, now);
  await deleteEndedSignInCodes(db, now);
  await deleteEndedPasswordLinks(db, now);
  await forgetWorkers(db);
};
