import { env } from "../../env";
import { builtInOutbox } from "./built-in-outbox";
import type { MailProvider } from "./mail-provider";
import { smtp } from "./smtp";

let current: MailProvider | undefined;

/** The server of `SMTP_URL`, else the built-in outbox. */
export function currentMailProvider(): MailProvider {
  const { SMTP_URL, MAIL_FROM } = env();
  current ??= SMTP_URL ? smtp({ url: SMTP_URL, from: MAIL_FROM }) : builtInOutbox;
  return current;
}
