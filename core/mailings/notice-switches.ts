import { z } from "zod";
import { messageKeys, noticeChannels, noticeEvents } from "./notice-events";

// Apart from `notice-events.ts`, so that the editor in the browser does not carry zod.

export const noticeEventSchema = z.enum(noticeEvents);
export const messageKeySchema = z.enum(messageKeys);
export const noticeChannelSchema = z.enum(noticeChannels);

const switches = z.object({ email: z.boolean().default(false), sms: z.boolean().default(false) });
const off = { email: false, sms: false };

/** Which events are told by which channels. A new deployment tells nothing until somebody turns it on. */
export const noticeSwitchesSchema = z.object({
  sale: switches.default(off),
  return: switches.default(off),
  expiring: switches.default(off),
  inactivity: switches.default(off),
  grade: switches.default(off),
});
export type NoticeSwitches = z.output<typeof noticeSwitchesSchema>;
