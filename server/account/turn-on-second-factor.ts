import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { setSecondFactor } from "@/db/queries/second-factor";
import { newRecoveryCodes, recoveryCodeHash } from "../auth/recovery-codes";
import { openText, sealText } from "../auth/sealed-text";
import { stepOfCode } from "../auth/time-code";
import { useCase } from "../gate/use-case";
import { confirmOwnPassword } from "./confirm-own-password";
import { draftSchema } from "./prepare-second-factor";

/** U2: from the next sign-in on the app's code is asked for. The recovery codes are told once. */
export const turnOnSecondFactor = useCase(
  {
    name: "account.turnOnSecondFactor",
    summary: "Ask for a code of an authenticator app at one's own sign-in.",
    right: "staff",
    kind: "command",
    input: z.object({
      draft: z.string().max(1000),
      code: z.string().trim().max(20),
      password: z.string().min(1).max(200),
    }),
    output: z.object({ recoveryCodes: z.array(z.string()) }),
    refusals: [
      "not_found",
      "wrong_password",
      "too_many_tries",
      "wrong_second_factor",
      "second_factor_draft_over",
    ],
    keepsOnRefusal: true,
  },
  async (ctx, { draft: sealed, code, password }) => {
    const confirmed = await confirmOwnPassword(ctx, password);
    if (!confirmed.ok) return confirmed;
    const { id } = confirmed.value;
    const opened = openText("second-factor-draft", sealed);
    const draft = opened === null ? null : draftSchema.parse(JSON.parse(opened));
    if (draft?.employeeId !== id || draft.until < ctx.now.getTime())
      return refuse("second_factor_draft_over");
    const lastStep = stepOfCode(draft.secret, code.replace(/\s/g, ""), ctx.now);
    if (lastStep === null) return refuse("wrong_second_factor");

    const recoveryCodes = newRecoveryCodes();
    await setSecondFactor(ctx.db, id, {
      secret: sealText("second-factor", draft.secret),
      lastStep,
      hashes: recoveryCodes.map(recoveryCodeHash),
    });
    ctx.audit({ subject: { kind: "employee", id }, after: { secondFactor: "on" } });
    return accept({ recoveryCodes });
  },
);
