import { createHash, randomInt } from "node:crypto";
import { z } from "zod";
import { isEmail, tidyEmail } from "@/core/customers/email";
import { readPhone } from "@/core/customers/phone";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { findCustomerByAddress, insertSignInCode } from "@/db/queries/sign-in-codes";
import { useCase } from "../gate/use-case";
import { enqueue } from "../jobs/enqueue";
import { countTries } from "./count-tries";
import { keyedHash } from "./secret";

/** How long a code works, in minutes. */
export const codeMinutes = 10;

const hour = 3600;

export const addressSchema = z.object({ address: z.string().trim().min(1).max(254) });

/** Hash of a browser's mark. */
export const browserHash = (browser: string): string =>
  createHash("sha256").update(browser).digest("base64url");

/**
 * U2: sends a customer a six-digit code. An address that nobody has is answered alike, in text and time: the code is
 * made and queued just the same, and the job finds that there is nobody to send it to.
 */
export const requestCode = useCase(
  {
    name: "auth.requestCode",
    summary: "Send a customer a one-time code by SMS or e-mail.",
    right: "anyone",
    kind: "command",
    input: addressSchema.extend({
      browser: z.string(),
      device: z.object({ id: z.string(), subject: z.string() }).nullable(),
    }),
    output: z.object({ address: z.string() }),
    refusals: ["invalid_address", "too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, input) => {
    const address = plainAddress(input.address);
    if (!address) return refuse("invalid_address");
    const customerId = await findCustomerByAddress(ctx.db, address);
    // A browser that the customer has used before counts on its own, so that a stranger cannot use up their codes.
    const isKnown = customerId !== null && input.device?.subject === customerId;
    const wait = await countTries(ctx.db, [
      ...(ctx.ip ? [{ door: "code:from", by: ctx.ip, limit: 30, seconds: hour }] : []),
      isKnown
        ? { door: "code:device", by: input.device?.id ?? "", limit: 5, seconds: hour }
        : { door: "code:address", by: address, limit: 5, seconds: hour },
    ]);
    if (wait !== null) return refuse("too_many_tries", { minutes: Math.ceil(wait / 60) });

    const id = newId("signInCode");
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    await insertSignInCode(ctx.db, {
      id,
      address,
      customerId,
      codeHash: keyedHash(`${id}:${code}`),
      browserHash: browserHash(input.browser),
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + codeMinutes * 60_000),
    });
    await enqueue(ctx.db, "auth.sendCode", { codeId: id, code, locale: ctx.locale }, { maxAttempts: 3 });
    return accept({ address });
  },
);

/** E.164 or a lower-case e-mail, from however a person wrote it; null when it is neither. */
function plainAddress(text: string): string | null {
  if (text.includes("@")) return isEmail(tidyEmail(text)) ? tidyEmail(text) : null;
  const reading = readPhone(text);
  if (reading.kind === "phone") return reading.e164;
  return reading.kind === "ask" ? reading.candidate : null;
}
