import { accept, refuse } from "@/core/refusal";
import { decisionsOf } from "@/core/sales/blocked-discounts";
import { parseInstant } from "@/core/time/instant";
import { newId } from "@/db/new-id";
import { attachDecisions } from "@/db/queries/discount-decisions";
import { insertSale, isExternalIdTaken } from "@/db/queries/sales";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { loadFacts } from "./load-facts";
import { cartOf, decideSale, postingRefusals, saveEffects } from "./post-sale";
import { saleInputSchema } from "./schema";
import { saleView, saleViewSchema } from "./view";

/**
 * `POST /sales` (Q1, Q5): places a cart at the price that it has now, takes points and payments in the same
 * transaction, and credits what was earned once it is paid. `place: false` keeps a draft.
 */
export const placeSale = useCase(
  {
    name: "sales.place",
    summary: "Place a sale, or keep it as a draft; payments may come with it.",
    right: "sales.sell",
    kind: "command",
    input: saleInputSchema,
    output: saleViewSchema,
    refusals: [...postingRefusals, "external_id_taken", "sale_in_future"],
    idempotency: "required",
  },
  async (ctx, input) => {
    const cart = cartOf(input);
    const at = (cart.at && parseInstant(cart.at)) || ctx.now;
    if (cart.at !== undefined && !can(ctx.actor, "sales.backdate")) {
      return refuse("forbidden", { right: "sales.backdate" });
    }
    if (at > ctx.now) return refuse("sale_in_future", { at: cart.at });
    const [loaded, isTaken] = await Promise.all([
      loadFacts(ctx.db, { actor: ctx.actor, cart, at, lock: input.place, takeNumber: true }),
      input.externalId === undefined ? false : isExternalIdTaken(ctx.db, input.externalId),
    ]);
    if (!loaded.ok) return loaded;
    if (isTaken) return refuse("external_id_taken", { externalId: input.externalId });

    const number = loaded.value.saleNumber;
    if (number === null) throw new Error("no number was taken for the sale");
    const decided = decideSale(
      ctx,
      {
        id: newId("sale"),
        number,
        at,
        cart,
        payments: input.payments,
        expectedTotal: input.expectedTotal,
        externalId: input.externalId ?? null,
        visitId: input.visit ? newId("visit") : null,
        visitStatus: input.visit?.status ?? null,
        isPlaced: input.place,
      },
      loaded.value,
    );
    if (!decided.ok) return decided;

    const { record } = decided.value;
    const { id } = record.sale;
    await insertSale(ctx.db, record, decided.value.visit);
    await saveEffects(ctx, decided.value);
    await attachDecisions(ctx.db, decisionsOf(cart), { saleId: id });

    const { status, total, pointsSpent } = record.sale;
    ctx.audit({ subject: { kind: "sale", id }, after: { number, status, total, pointsSpent } });
    return accept(saleView(record));
  },
);
