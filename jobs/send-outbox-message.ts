import { sendMessage } from "@/server/outbox/send-message";
import { currentMailProvider } from "@/server/providers/mail/current-mail-provider";
import { currentSmsProvider } from "@/server/providers/sms/current-sms-provider";
import type { Job } from "./job";

export const sendOutboxMessage: Job<"outbox.send"> = async ({ db }, { messageId }) => {
  const providers = { mail: currentMailProvider(), sms: currentSmsProvider() };
  await sendMessage({ db, providers }, messageId);
};
