import { createTransport } from "nodemailer";
import type { Delivery } from "@/core/outbox/delivery";
import type { MailProvider } from "./mail-provider";

/**
 * Sends through an SMTP server over a few kept connections.
 * @param timeout milliseconds that the server may be silent.
 */
export function smtp({
  url,
  from,
  timeout = 30_000,
}: {
  url: string;
  from: string;
  timeout?: number;
}): MailProvider {
  const transport = createTransport(
    {
      ...parse(url),
      pool: true,
      maxConnections: 3,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: async ({ to, subject, text, html, messageId }) => {
      try {
        await transport.sendMail({
          // As an object the address is one recipient, whatever it contains.
          to: { name: "", address: to },
          subject,
          text,
          ...(html ? { html } : {}),
          messageId: `<${messageId}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return { kind: "sent" };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** `smtp[s]://user:password@host:port?name=…` as nodemailer's options. */
function parse(url: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  if (protocol !== "smtp:" && protocol !== "smtps:")
    throw new Error("SMTP_URL must begin with smtp:// or smtps://");
  const secure = protocol === "smtps:";
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(searchParams.get("name") ? { name: String(searchParams.get("name")) } : {}),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  };
}

// What can only fail before the letter was handed over.
const beforeLetter = new Set(["EDNS", "ECONNREFUSED", "ETLS", "EAUTH", "EPROTOCOL"]);
const beforeData = new Set(["CONN", "EHLO", "HELO", "LHLO", "STARTTLS", "AUTH", "MAIL FROM", "RCPT TO"]);

/** What an error of nodemailer means: the server's own answer first, then how far the conversation had come. */
function deliveryOf(error: unknown): Delivery {
  const { code, command, response, responseCode, message } = error as {
    code?: string;
    command?: string;
    response?: string;
    responseCode?: number;
    message?: string;
  };
  const reason = (response ?? message ?? code ?? "unknown").slice(0, 500);
  if (responseCode !== undefined && responseCode >= 500) {
    // Our own sign-in or greeting was refused: that says nothing about the recipient.
    return { kind: code === "EAUTH" ? "deferred" : "failed", reason };
  }
  if (responseCode !== undefined) return { kind: "deferred", reason };
  if (code === "EENVELOPE") return { kind: "failed", reason };
  // An idle time-out reports CONN at any stage, so only its text tells that nothing was said yet.
  const silent = code === "ETIMEDOUT" && message === "Timeout";
  if (!silent && (beforeLetter.has(code ?? "") || beforeData.has(command ?? "")))
    return { kind: "deferred", reason };
  return { kind: "uncertain", reason };
}
