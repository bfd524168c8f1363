import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomer, lockCustomer } from "@/db/queries/customers";
import { writeConsents } from "../customers/write-consents";
import { useCase } from "../gate/use-case";

/** M4: the customer agrees to advertising by a channel or withdraws, at once; the words agreed to are kept. */
export const setConsent = useCase(
  {
    name: "me.setConsent",
    summary: "Agree to advertising by a channel, or withdraw.",
    right: "customer",
    kind: "command",
    input: z.object({
      channel: z.enum(["email", "sms"]),
      given: z.boolean(),
      /** The words that stood beside the switch. */
      wording: z.string().max(1_000),
    }),
    output: z.object({ channel: z.enum(["email", "sms"]), given: z.boolean() }),
    refusals: ["not_found"],
  },
  async (ctx, { channel, given, wording }) => {
    await lockCustomer(ctx.db, ctx.actor.id);
    const customer = await findCustomer(ctx.db, ctx.actor.id, null);
    if (!customer) return refuse("not_found");
    const agreed = (which: "email" | "sms") =>
      customer.consents.some((consent) => consent.channel === which && consent.given);
    const current = { email: agreed("email"), sms: agreed("sms") };

    await writeConsents(ctx, customer.id, { current, change: { [channel]: given }, wording });
    ctx.audit({
      subject: { kind: "customer", id: customer.id },
      before: { consents: current },
      after: { consents: { ...current, [channel]: given } },
    });
    return accept({ channel, given });
  },
);
