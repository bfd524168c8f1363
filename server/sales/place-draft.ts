import { cartSchema } from "@/core/quote/cart";
import { accept, refuse } from "@/core/refusal";
import { findSale, replaceDraft } from "@/db/queries/sales";
import { useCase } from "../gate/use-case";
import { loadFacts } from "./load-facts";
import { decideSale, postingRefusals, saveEffects } from "./post-sale";
import { draftPlacingSchema } from "./schema";
import { saleScope } from "./scope";
import { saleView, saleViewSchema } from "./view";

/** `POST /sales/{id}/place` (Q1): places a draft at today's prices; `expectedTotal` guards against a changed one. */
export const placeDraft = useCase(
  {
    name: "sales.placeDraft",
    summary: "Place a draft at the prices of today.",
    right: "sales.sell",
    kind: "command",
    input: draftPlacingSchema,
    output: saleViewSchema,
    refusals: [...postingRefusals, "not_found", "changed_meanwhile"],
    idempotency: "required",
  },
  async (ctx, { id, payments, expectedTotal }) => {
    const { db, actor, now } = ctx;
    const draft = await findSale(db, id, { scope: saleScope(actor, "sales.sell"), now, lock: true });
    if (!draft) return refuse("not_found");
    if (draft.sale.status !== "draft") return refuse("changed_meanwhile", { status: draft.sale.status });
    const { at: _, ...kept } = cartSchema.parse(draft.sale.cart);
    const cart = { ...kept, store: draft.sale.storeId };
    const loaded = await loadFacts(db, { actor, cart, at: now, lock: true, sale: draft.sale.id });
    if (!loaded.ok) return loaded;

    const { number, externalId, visitId } = draft.sale;
    const posted = { id: draft.sale.id, number, externalId, visitId, visitStatus: null };
    const decided = decideSale(
      ctx,
      { ...posted, at: now, cart, payments, expectedTotal, isPlaced: true },
      loaded.value,
    );
    if (!decided.ok) return decided;

    const { record } = decided.value;
    await replaceDraft(db, record);
    await saveEffects(ctx, decided.value);

    const { status, total } = record.sale;
    ctx.audit({
      subject: { kind: "sale", id: draft.sale.id },
      before: { status: "draft" },
      after: { status, total },
    });
    return accept(saleView(record));
  },
);
