import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "../../env";
import type { PaymentEvent, PaymentProvider } from "./payment-provider";

const eventSchema = z.object({
  token: z.string().min(1).max(200),
  providerRef: z.string().min(1).max(200),
  status: z.enum(["paid", "declined"]),
});

const sign = (body: string): Buffer =>
  createHmac("sha256", env().AUTH_SECRET ?? env().DATABASE_URL)
    .update(body)
    .digest();

/** The built-in provider: nobody is charged. Its page is our own; its webhook is signed like a real one's. */
export const testProvider: PaymentProvider = {
  name: "test",
  readEvent: (body, signature) => {
    const given = Buffer.from(signature ?? "", "hex");
    const expected = sign(body);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    try {
      return eventSchema.parse(JSON.parse(body));
    } catch {
      return null;
    }
  },
};

/** A webhook as the test provider sends it. */
export function testWebhook(event: PaymentEvent): { body: string; signature: string } {
  const body = JSON.stringify(event);
  return { body, signature: sign(body).toString("hex") };
}
