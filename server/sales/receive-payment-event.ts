import { z } from "zod";
import { refuse } from "@/core/refusal";
import { useCase } from "../gate/use-case";
import type { PaymentProvider } from "../providers/payment/payment-provider";
import { testProvider } from "../providers/payment/test-provider";
import { settleLink } from "./settle-link";

const providers = new Map<string, PaymentProvider>([[testProvider.name, testProvider]]);

/** A provider's webhook. Open to anyone: the signature says whether it is the provider's. */
export const receivePaymentEvent = useCase(
  {
    name: "sales.receivePaymentEvent",
    summary: "A payment provider tells what became of a link.",
    right: "anyone",
    kind: "command",
    input: z.object({
      provider: z.string().max(50),
      body: z.string().max(100_000),
      signature: z.string().max(1_000).nullable(),
    }),
    output: z.enum(["settled", "unchanged", "late"]),
    refusals: ["not_found"],
    throttle: { limit: 600, seconds: 60, by: ({ provider }, { ip }) => `${provider}:${ip ?? ""}` },
  },
  async (ctx, { provider, body, signature }) => {
    const event = providers.get(provider)?.readEvent(body, signature) ?? null;
    // A wrong signature and an unknown provider are answered alike.
    return event ? settleLink(ctx, provider, event) : refuse("not_found");
  },
);
