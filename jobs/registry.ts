import type { TaskName } from "@/server/jobs/tasks";
import { forgetLeftovers } from "./forget-leftovers";
import type { Job } from "./job";
import { sendOutboxMessage } from "./send-outbox-message";
import { sendSignInCode } from "./send-sign-in-code";

/** The job of every task; the type asks for each. */
export const registry: { [N in TaskName]: Job<N> } = {
  "auth.sendCode": sendSignInCode,
  "leftovers.forget": forgetLeftovers,
  "outbox.send": sendOutboxMessage,
};
