import { z } from "zod";
import { passwordWeakness } from "@/core/people/password";
import { accept, refuse } from "@/core/refusal";
import { replacePassword } from "../auth/replace-password";
import { useCase } from "../gate/use-case";
import { confirmOwnPassword } from "./confirm-own-password";

/** One's own password: the present one is asked, for the screen may be left open. All other sessions end. */
export const changePassword = useCase(
  {
    name: "account.changePassword",
    summary: "Change one's own password.",
    right: "staff",
    kind: "command",
    input: z.object({ current: z.string().min(1).max(200), password: z.string().min(1).max(200) }),
    output: z.null(),
    refusals: ["not_found", "wrong_password", "weak_password", "too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, { current, password }) => {
    const confirmed = await confirmOwnPassword(ctx, current);
    if (!confirmed.ok) return confirmed;
    const { id, sessionId } = confirmed.value;
    const weakness = passwordWeakness(password, confirmed.value);
    if (weakness) return refuse("weak_password", { why: weakness });

    await replacePassword(ctx, { employeeId: id, password, keepSession: sessionId });
    ctx.audit({ subject: { kind: "employee", id }, after: { password: "changed" } });
    return accept(null);
  },
);
