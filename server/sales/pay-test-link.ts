import { randomUUID } from "node:crypto";
import { z } from "zod";
import { useCase } from "../gate/use-case";
import { testProvider } from "../providers/payment/test-provider";
import { settleLink } from "./settle-link";

/** The button on the test provider's page: as if the provider's webhook had come. */
export const payTestLink = useCase(
  {
    name: "sales.payTestLink",
    summary: "Pay a link at the built-in test provider.",
    right: "anyone",
    kind: "command",
    input: z.object({ token: z.string().min(20).max(200) }),
    output: z.enum(["settled", "unchanged", "late"]),
    refusals: [],
    throttle: { limit: 30, seconds: 60, by: (_, { ip }) => ip ?? "" },
  },
  (ctx, { token }) =>
    settleLink(ctx, testProvider.name, { token, providerRef: randomUUID(), status: "paid" }),
);
