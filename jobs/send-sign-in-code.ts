import { sendSignInCode as send } from "@/server/auth/send-sign-in-code";
import type { Job } from "./job";

export const sendSignInCode: Job<"auth.sendCode"> = (ctx, payload) => send(ctx, payload);
