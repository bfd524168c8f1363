import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { countCodeTry, findCustomerName, lockLastCode, noteCodeUsed } from "@/db/queries/sign-in-codes";
import { useCase } from "../gate/use-case";
import { countTries } from "./count-tries";
import { openSession } from "./open-session";
import { browserHash } from "./request-code";
import { keyedHash } from "./secret";

export const codeSchema = z.object({ code: z.string().trim().min(1).max(20) });

const triesOfCode = 5;
const hour = 3600;

/**
 * U2: the code that the customer was sent, in the browser that asked for it: once, for ten minutes, five tries a code
 * and five a phone an hour. Wrong, not asked for and nobody's answer alike.
 */
export const signInWithCode = useCase(
  {
    name: "auth.signInWithCode",
    summary: "Sign in as a customer by a one-time code.",
    right: "anyone",
    kind: "command",
    input: codeSchema.extend({
      browser: z.string().nullable(),
      device: z.object({ id: z.string(), subject: z.string() }).nullable(),
      userAgent: z.string().nullable(),
    }),
    output: z.object({ sessionId: z.string(), subject: z.string() }),
    refusals: ["invalid_code", "code_expired", "too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, { code, browser, device, userAgent }) => {
    const asked = browser ? await lockLastCode(ctx.db, browserHash(browser), ctx.now) : null;
    if (!asked || asked.usedAt || asked.tries >= triesOfCode) return refuse("code_expired");
    const isKnown = asked.customerId !== null && device?.subject === asked.customerId;
    const wait = await countTries(ctx.db, [
      ...(ctx.ip ? [{ door: "code-try:from", by: ctx.ip, limit: 60, seconds: hour }] : []),
      isKnown
        ? { door: "code-try:device", by: device?.id ?? "", limit: 5, seconds: hour }
        : { door: "code-try:address", by: asked.address, limit: 5, seconds: hour },
    ]);
    if (wait !== null) return refuse("too_many_tries", { minutes: Math.ceil(wait / 60) });

    await countCodeTry(ctx.db, asked.id);
    const digits = code.replace(/\D/g, "");
    const matches = isSame(keyedHash(`${asked.id}:${digits}`), asked.codeHash);
    if (!matches || asked.customerId === null) return refuse("invalid_code");

    await noteCodeUsed(ctx.db, asked.id, ctx.now);
    const name = (await findCustomerName(ctx.db, asked.customerId)) ?? "";
    const sessionId = await openSession(ctx, { kind: "customer", id: asked.customerId, name }, userAgent);
    return accept({ sessionId, subject: asked.customerId });
  },
);

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
