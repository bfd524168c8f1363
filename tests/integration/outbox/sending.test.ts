import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { findMessage } from "@/db/queries/outbox";
import { inTransaction } from "@/db/transaction";
import { queueMessage } from "@/server/outbox/queue-message";
import { sendMessage } from "@/server/outbox/send-message";
import { builtInOutbox } from "@/server/providers/mail/built-in-outbox";
import type { MailProvider } from "@/server/providers/mail/mail-provider";
import { smtp } from "@/server/providers/mail/smtp";
import { currentSmsProvider } from "@/server/providers/sms/current-sms-provider";
import { testDatabase } from "@/tests/support/database";

let db: Db;
const received: string[] = [];
const closing: (() => void)[] = [];

beforeEach(async () => {
  ({ db } = await testDatabase());
  received.length = 0;
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A mail server that answers as told, and a provider that sends through it. */
async function mailServer(options: SMTPServerOptions = {}): Promise<MailProvider> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString());
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  const provider = smtp({ url: `smtp://127.0.0.1:${port}`, from: "Shop <shop@example.com>", timeout: 1_000 });
  closing.push(() => {
    provider.close();
    server.close();
  });
  return provider;
}

const answering = (code: number) =>
  mailServer({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error("no"), { responseCode: code })),
  });

type Change = Partial<Extract<Parameters<typeof queueMessage>[1], { channel: "email" }>>;

const queue = (change: Change = {}) =>
  inTransaction(db, (tx) =>
    queueMessage(
      { db: tx, now: new Date() },
      {
        channel: "email",
        purpose: "service",
        to: "ivan@example.com",
        subject: "Код",
        text: "123456",
        html: "<b>123456</b>",
        ...change,
      },
    ),
  );

async function send(id: string, mail: MailProvider, now = new Date()) {
  await sendMessage({ db, providers: { mail, sms: currentSmsProvider() }, clock: () => now }, id);
  return findMessage(db, id);
}

test("a letter arrives whole, under the Message-ID made beforehand", async () => {
  const id = await queue();
  const message = await send(id, await mailServer());
  expect(message).toMatchObject({ state: "sent", tries: 1 });
  const letter = await PostalMime.parse(received[0] ?? "");
  expect(letter).toMatchObject({ subject: "Код", messageId: `<${message?.messageId}>` });
  expect(letter.to).toEqual([{ name: "", address: "ivan@example.com" }]);
  expect(letter.text?.trim()).toBe("123456");
  expect(letter.html).toContain("<b>123456</b>");
});

test("a message whose transaction is undone does not exist", async () => {
  const undone = inTransaction(db, async (tx) => {
    await queueMessage(
      { db: tx, now: new Date() },
      { channel: "sms", purpose: "service", to: "+79161234567", text: "x" },
    );
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
});

test("without a server it is kept, to be read", async () => {
  expect(await send(await queue(), builtInOutbox)).toMatchObject({ state: "kept", error: null });
});

test.each([421, 450, 454])("%d puts it off", async (code) => {
  const message = await send(await queue(), await answering(code));
  expect(message).toMatchObject({ state: "queued", tries: 1, sentAt: null });
  expect(message?.error).toContain(String(code));
});

test("550 ends it, with the server's words", async () => {
  const message = await send(await queue(), await answering(550));
  expect(message?.state).toBe("failed");
  expect(message?.error).toContain("550");
});

test("after four days of being put off it is given up", async () => {
  const id = await queue();
  const message = await send(id, await answering(450), new Date(Date.now() + 4 * 86_400_000));
  expect(message?.state).toBe("failed");
});

const cutAfterDot = () =>
  mailServer({
    onData(stream, session) {
      stream.resume();
      stream.on("end", () => {
        received.push("cut");
        // The letter was taken, but its answer never arrives.
        (session as unknown as { connection?: { close: () => void } }).connection?.close();
      });
    },
  });

test("when no answer comes after the letter, a code goes again and advertising does not", async () => {
  const [service, advertising] = [await queue(), await queue({ purpose: "advertising" })];
  const silent = await cutAfterDot();
  expect(await send(service, silent)).toMatchObject({ state: "queued", tries: 1 });
  expect(await send(advertising, silent)).toMatchObject({ state: "uncertain" });
});

test("two workers send a message once", async () => {
  const id = await queue();
  const mail = await mailServer();
  await Promise.allSettled([send(id, mail), send(id, mail), send(id, mail)]);
  expect(received).toHaveLength(1);
});

test("a sender that died is followed by another, and may not overwrite when it comes back", async () => {
  const id = await queue();
  let thaw = (_: { kind: "failed"; reason: string }) => {};
  const frozen: MailProvider = {
    send: () => new Promise((resolve) => (thaw = resolve)),
    close: () => undefined,
  };
  const first = send(id, frozen);
  await expect.poll(async () => (await findMessage(db, id))?.state).toBe("sending");
  await expect(send(id, builtInOutbox)).rejects.toThrow("another sender");
  const later = new Date(Date.now() + 121_000);
  expect(await send(id, builtInOutbox, later)).toMatchObject({ state: "kept", tries: 2 });
  thaw({ kind: "failed", reason: "late" });
  await first;
  expect(await findMessage(db, id)).toMatchObject({ state: "kept", error: null });
});

test("advertising whose sender died is left to a person", async () => {
  const id = await queue({ purpose: "advertising" });
  const frozen: MailProvider = { send: () => new Promise(() => undefined), close: () => undefined };
  void send(id, frozen);
  await expect.poll(async () => (await findMessage(db, id))?.state).toBe("sending");
  expect(await send(id, builtInOutbox, new Date(Date.now() + 121_000))).toMatchObject({ state: "uncertain" });
});

test.each([
  "a@example.com, b@example.com",
  "a@example.com\r\nBcc: b@example.com",
  '"a b"@example.com',
  "a＠example.com",
  "a@example.com\u0000",
])("%j is not written to", async (to) => {
  expect(await send(await queue({ to }), await mailServer())).toMatchObject({
    state: "failed",
    error: "not an address",
  });
  expect(received).toHaveLength(0);
});

test("a subject cannot begin another header", async () => {
  await send(await queue({ subject: "Hi\r\nBcc: b@example.com" }), await mailServer());
  const letter = await PostalMime.parse(received[0] ?? "");
  expect(letter.bcc ?? []).toEqual([]);
  expect(letter.subject).toBe("Hi Bcc: b@example.com");
});

test("what opens a door is blanked once it was really sent, and not before", async () => {
  const sent = await send(await queue({ secret: "code" }), await mailServer());
  expect(sent).toMatchObject({ state: "sent", subject: null, text: "", html: null, secret: "code" });
  expect(received[0]).toContain("123456");
  expect(await send(await queue({ secret: "code" }), builtInOutbox)).toMatchObject({ text: "123456" });
  expect(await send(await queue({ secret: "code" }), await answering(450))).toMatchObject({ text: "123456" });
  expect(await send(await queue(), await mailServer())).toMatchObject({ text: "123456" });
});
