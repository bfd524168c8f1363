import { type Delivery, nextTry } from "@/core/outbox/delivery";
import type { Db } from "@/db/client";
import {
  claimMessage,
  findMessage,
  type MessageRecord,
  noteAbandoned,
  noteDelivery,
} from "@/db/queries/outbox";
import { inTransaction } from "@/db/transaction";
import { enqueue } from "../jobs/enqueue";
import type { MailProvider } from "../providers/mail/mail-provider";
import type { SmsProvider } from "../providers/sms/sms-provider";

const lease = 120_000;

export type Providers = { mail: MailProvider; sms: SmsProvider };

/**
 * Sends one message: claim it and commit, talk to the network, note how it went. Who dies in between leaves a lease
 * behind; when it runs out, a service message goes again under its own Message-ID and an advertising one becomes
 * uncertain, for a person to decide.
 * @throws when another sender holds the message, so that the queue asks again later.
 */
export async function sendMessage(
  { db, providers, clock = () => new Date() }: { db: Db; providers: Providers; clock?: () => Date },
  id: string,
): Promise<void> {
  const now = clock();
  const claimed = await claimMessage(db, { id, now, leaseUntil: new Date(now.getTime() + lease) });
  if (!claimed) return notClaimed(db, id, now);

  const delivery = await send(providers, claimed);
  await inTransaction(db, (tx) => note(tx, claimed, delivery, clock()));
}

async function notClaimed(db: Db, id: string, now: Date): Promise<void> {
  if (await noteAbandoned(db, id, now)) return;
  const message = await findMessage(db, id);
  if (message?.state === "sending") throw new Error("another sender holds this message");
}

async function send({ mail, sms }: Providers, message: MessageRecord): Promise<Delivery> {
  const { to, text, messageId } = message;
  if (message.channel === "sms") return sms.send({ to, text, id: message.id });
  return mail.send({ to, subject: message.subject ?? "", text, html: message.html, messageId });
}

async function note(db: Db, message: MessageRecord, delivery: Delivery, now: Date): Promise<void> {
  const { id, tries, purpose, secret, createdAt: queuedAt } = message;
  const error = "reason" in delivery ? delivery.reason : null;
  const mayRepeat = delivery.kind === "deferred" || (delivery.kind === "uncertain" && purpose === "service");
  const again = mayRepeat ? nextTry(tries, { queuedAt, now }) : null;
  const state = again ? "queued" : delivery.kind === "deferred" ? "failed" : delivery.kind;
  const noted = await noteDelivery(
    db,
    { id, tries },
    {
      state,
      error,
      sentAt: delivery.kind === "sent" ? now : null,
      // Its reader has it now; whoever reads the outbox need not. A kept one has no other reader.
      isBlanked: delivery.kind === "sent" && secret !== null,
    },
  );
  // No job key: the running job holds it, and replacing would cancel this very note.
  if (noted && again) await enqueue(db, "outbox.send", { messageId: id }, { runAt: again });
}
