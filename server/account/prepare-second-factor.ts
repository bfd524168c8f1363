import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findOwnAccount } from "@/db/queries/people";
import { qrShape } from "@/documents/card-codes";
import { sealText } from "../auth/sealed-text";
import { newTimeSecret, timeSecretAddress } from "../auth/time-code";
import { cardCodesSchema } from "../cards/get-card-codes";
import { useCase } from "../gate/use-case";
import { companyOf } from "../settings/company";

/** What a draft says: whose it is, so that nobody turns on another's, and until when. */
export const draftSchema = z.object({ employeeId: z.string(), secret: z.string(), until: z.number() });

const draftMinutes = 30;

/**
 * A new secret to scan. Nothing is kept yet: it comes back sealed, with a first code that proves that the app has it.
 */
export const prepareSecondFactor = useCase(
  {
    name: "account.prepareSecondFactor",
    summary: "Make a secret for an authenticator app; nothing is kept until it is turned on.",
    right: "staff",
    kind: "query",
    input: z.object({}),
    output: z.object({ draft: z.string(), secret: z.string(), qr: cardCodesSchema.shape.qr }),
    refusals: ["not_found"],
  },
  async ({ db, now, actor }) => {
    const person = actor.kind === "employee" ? await findOwnAccount(db, actor.id) : null;
    if (!person || actor.kind !== "employee") return refuse("not_found");
    const { name: shop } = await companyOf(db);
    const secret = newTimeSecret();
    const until = now.getTime() + draftMinutes * 60_000;
    const draft: z.input<typeof draftSchema> = { employeeId: actor.id, secret, until };
    return accept({
      draft: sealText("second-factor-draft", JSON.stringify(draft)),
      secret,
      qr: qrShape(timeSecretAddress(secret, { shop, email: person.email })),
    });
  },
);
