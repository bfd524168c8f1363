import type { Db } from "@/db/client";
import type { Locale } from "@/i18n/locale";
import { enqueue } from "../jobs/enqueue";

/**
 * Queues a link to set a password for whoever of staff has this e-mail. Whether anybody has is found out by the job, so
 * that it takes as long for a stranger's address; the link, too, is made there and lies in no queue.
 */
export const mailPasswordLink = ({ db, locale }: { db: Db; locale: Locale }, email: string): Promise<void> =>
  enqueue(db, "auth.sendPasswordLink", { email, locale }, { maxAttempts: 3 });
