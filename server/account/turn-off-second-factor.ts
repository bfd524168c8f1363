import { z } from "zod";
import { accept } from "@/core/refusal";
import { clearSecondFactor } from "@/db/queries/second-factor";
import { useCase } from "../gate/use-case";
import { confirmOwnPassword } from "./confirm-own-password";

export const turnOffSecondFactor = useCase(
  {
    name: "account.turnOffSecondFactor",
    summary: "Sign in by the password alone again.",
    right: "staff",
    kind: "command",
    input: z.object({ password: z.string().min(1).max(200) }),
    output: z.null(),
    refusals: ["not_found", "wrong_password", "too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, { password }) => {
    const confirmed = await confirmOwnPassword(ctx, password);
    if (!confirmed.ok) return confirmed;
    const { id } = confirmed.value;
    await clearSecondFactor(ctx.db, id);
    ctx.audit({ subject: { kind: "employee", id }, after: { secondFactor: "off" } });
    return accept(null);
  },
);
