import type { Db } from "@/db/client";
import { takeRecoveryCode, takeTimeStep } from "@/db/queries/second-factor";
import { recoveryCodeHash } from "./recovery-codes";
import { openText } from "./sealed-text";
import { stepOfCode } from "./time-code";

/**
 * U2: whether the code is the app's of this half-minute, or one of the recovery codes. Either works once: of two
 * sign-ins with one code at the same time, one is refused.
 */
export async function isSecondFactor(
  { db, now }: { db: Db; now: Date },
  person: { id: string; totpSecret: string },
  typed: string,
): Promise<boolean> {
  const code = typed.replace(/\s/g, "");
  if (!/^\d{6}$/.test(code)) return takeRecoveryCode(db, person.id, recoveryCodeHash(code));
  const secret = openText("second-factor", person.totpSecret);
  const step = secret === null ? null : stepOfCode(secret, code, now);
  return step !== null && takeTimeStep(db, person.id, step);
}
