import { z } from "zod";
import { tidyEmail } from "@/core/customers/email";
import { accept, refuse } from "@/core/refusal";
import { useCase } from "../gate/use-case";
import { countTries } from "./count-tries";
import { mailPasswordLink } from "./mail-password-link";

const hour = 3600;

/**
 * U2: mails one of staff a link to set a new password. Known and unknown addresses are answered alike, in text and
 * time. Whoever else uses up an address's tries has thereby sent its owner as many links, each of which works.
 */
export const requestPassword = useCase(
  {
    name: "auth.requestPassword",
    summary: "Mail a person of staff a link to set a new password.",
    right: "anyone",
    kind: "command",
    input: z.object({ email: z.string().trim().min(1).max(254) }),
    output: z.object({ email: z.string() }),
    refusals: ["too_many_tries"],
    keepsOnRefusal: true,
  },
  async (ctx, input) => {
    const email = tidyEmail(input.email);
    const wait = await countTries(ctx.db, [
      ...(ctx.ip ? [{ door: "password:from", by: ctx.ip, limit: 30, seconds: hour }] : []),
      { door: "password:email", by: email.toLowerCase(), limit: 5, seconds: hour },
    ]);
    if (wait !== null) return refuse("too_many_tries", { minutes: Math.ceil(wait / 60) });
    await mailPasswordLink(ctx, email);
    return accept({ email });
  },
);
