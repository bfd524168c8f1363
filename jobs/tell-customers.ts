import { tellCustomers } from "@/server/notices/tell-customers";
import { warnOfExpiry } from "@/server/notices/warn-of-expiry";
import type { Job } from "./job";

export const tellCustomersJob: Job<"notices.tell"> = ({ db, now }) => tellCustomers(db, now);
export const warnOfExpiryJob: Job<"notices.warn"> = ({ db, now }) => warnOfExpiry(db, now);
