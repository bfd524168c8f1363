import { z } from "zod";
import { type Programme, programmeSchema } from "@/core/programme/programme";
import { type Cart, cartSchema } from "@/core/quote/cart";
import { quote } from "@/core/quote/quote";
import { quoteSchema } from "@/core/quote/quote-view";
import { accept, type Refusal } from "@/core/refusal";
import { parseInstant } from "@/core/time/instant";
import { refusalText } from "@/i18n/refusal-text";
import { type Context, useCase } from "../gate/use-case";
import { loadFacts } from "../sales/load-facts";

/** What a cart comes to under one programme: the quote, or why there is none. */
const trialSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), quote: quoteSchema }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
]);
export type Trial = z.output<typeof trialSchema>;

/** Q3: the same quote as at the register, under a draft and under the programme in force, side by side. */
export const tryProgramme = useCase(
  {
    name: "programme.try",
    summary: "Price one cart under a draft and under the programme in force. Nothing is kept.",
    right: "programme.view",
    kind: "query",
    input: z.object({ programme: programmeSchema, cart: cartSchema }),
    output: z.object({ draft: trialSchema, inForce: trialSchema }),
    refusals: [],
  },
  async (ctx, { programme, cart }) => {
    const [draft, inForce] = await Promise.all([trial(ctx, cart, programme), trial(ctx, cart)]);
    return accept({ draft, inForce });
  },
);

async function trial({ db, actor, now, locale }: Context, cart: Cart, programme?: Programme): Promise<Trial> {
  const at = (cart.at && parseInstant(cart.at)) || now;
  const loaded = await loadFacts(db, { actor, cart, at, ...(programme ? { programme } : {}) });
  if (!loaded.ok) return refused(loaded);
  const priced = quote(cart, loaded.value.facts);
  return priced.ok ? { ok: true, quote: priced.value.quote } : refused(priced);

  function refused({ code, params }: Refusal): Trial {
    return { ok: false, code, message: refusalText(locale, { code, params }) };
  }
}
