import { sendPasswordLink } from "@/server/auth/send-password-link";
import type { Job } from "./job";

export const sendPasswordLinkJob: Job<"auth.sendPasswordLink"> = (ctx, payload) =>
  sendPasswordLink(ctx, payload);
