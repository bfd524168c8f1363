import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findCustomer } from "@/db/queries/customers";
import { viewCustomer } from "../customers/load-customers";
import { customerViewSchema } from "../customers/view";
import { useCase } from "../gate/use-case";

export const myProfileSchema = customerViewSchema.pick({
  name: true,
  phones: true,
  emails: true,
  birthDate: true,
  address: true,
  consents: true,
});

/** What the shop knows of how to reach the customer, and what they agreed to. */
export const getMyProfile = useCase(
  {
    name: "me.profile",
    summary: "The signed-in customer's own data and consents.",
    right: "customer",
    kind: "query",
    input: z.object({}),
    output: myProfileSchema,
    refusals: ["not_found"],
  },
  async ({ db, actor, now }) => {
    const row = await findCustomer(db, actor.id, null);
    return row ? accept(await viewCustomer(db, row, now)) : refuse("not_found");
  },
);
