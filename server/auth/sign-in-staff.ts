import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findEmployeeByEmail } from "@/db/queries/people";
import { forgetTries } from "@/db/queries/throttles";
import { useCase } from "../gate/use-case";
import { countTries, type TryLimit, tryKey } from "./count-tries";
import { openSession } from "./open-session";
import { isPassword } from "./password";
import { isSecondFactor } from "./second-factor";

export const credentialsSchema = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
  /** Of the authenticator app, or a recovery code; asked for where a second factor is on. */
  code: z.string().trim().max(40).optional(),
});

const quarter = 900;

/**
 * U2: staff sign in by e-mail and password. An unknown e-mail, a wrong password and a disabled person answer alike, in
 * text and time. Wrong tries count against the e-mail, but a browser that has signed in as this person before counts
 * on its own: a stranger's guesses do not lock the owner out.
 */
export const signInStaff = useCase(
  {
    name: "auth.signIn",
    summary: "Sign in as staff by e-mail and password.",
    right: "anyone",
    kind: "command",
    input: credentialsSchema.extend({
      /** The browser's mark of an earlier sign-in, read from its cookie by the door. */
      device: z.object({ id: z.string(), subject: z.string() }).nullable(),
      userAgent: z.string().nullable(),
    }),
    output: z.object({ sessionId: z.string(), subject: z.string(), locale: z.string().nullable() }),
    refusals: ["invalid_credentials", "too_many_tries", "second_factor_required", "wrong_second_factor"],
    keepsOnRefusal: true,
  },
  async (ctx, { email, password, code, device, userAgent }) => {
    const person = await findEmployeeByEmail(ctx.db, email);
    const known = person !== null && device?.subject === person.id ? device.id : null;
    const limits: TryLimit[] = [
      ...(ctx.ip ? [{ door: "sign-in:from", by: ctx.ip, limit: 100, seconds: quarter }] : []),
      known
        ? { door: "sign-in:device", by: known, limit: 10, seconds: quarter }
        : { door: "sign-in:email", by: email.toLowerCase(), limit: 10, seconds: quarter },
    ];
    const wait = await countTries(ctx.db, limits);
    if (wait !== null) return refuse("too_many_tries", { minutes: Math.ceil(wait / 60) });

    const right = await isPassword(password, person?.passwordHash ?? null);
    if (!right || !person || person.disabledAt) return refuse("invalid_credentials");
    if (person.totpSecret !== null) {
      if (!code) return refuse("second_factor_required");
      const { id, totpSecret } = person;
      if (!(await isSecondFactor(ctx, { id, totpSecret }, code))) return refuse("wrong_second_factor");
    }

    const sessionId = await openSession(
      ctx,
      { kind: "employee", id: person.id, name: person.name },
      userAgent,
    );
    await forgetTries(
      ctx.db,
      tryKey(
        known ? { door: "sign-in:device", by: known } : { door: "sign-in:email", by: email.toLowerCase() },
      ),
    );
    return accept({ sessionId, subject: person.id, locale: person.locale });
  },
);
