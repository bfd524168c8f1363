import { z } from "zod";
import { movePoints } from "@/core/cards/card-status";
import { MAX_TOTAL } from "@/core/money/bounds";
import { points } from "@/core/money/units";
import { creditByHand, debitByHand } from "@/core/points/adjust";
import { accept, refuse } from "@/core/refusal";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { newId } from "@/db/new-id";
import { findHomeZone } from "@/db/queries/home-zone";
import { appendPosting, lockCards } from "@/db/queries/ledger";
import { useCase } from "../gate/use-case";
import { authorOf } from "./author";
import { entryView, entryViewSchema } from "./entry-view";
import { findVisibleCard } from "./find-visible-card";
import { cardKeySchema, reasonSchema } from "./schema";

/** P9: credits or debits points by hand, with a reason. A debit of both kinds of lot writes an entry for each. */
export const adjustPoints = useCase(
  {
    name: "cards.adjust",
    summary:
      "Credits or debits points by hand. Answers the last entry written; all of them are in `entries`.",
    right: "points.adjust",
    kind: "command",
    idempotency: "required",
    input: z
      .object({
        card: cardKeySchema,
        /** Signed, not zero. */
        points: z
          .int()
          .min(-MAX_TOTAL)
          .max(MAX_TOTAL)
          .refine((count) => count !== 0, { error: "must not be 0" }),
        reason: reasonSchema,
        /** A credit goes to `main` unless told; a debit takes from both, extra first. */
        lot: z.enum(["main", "extra"]).optional(),
        /** The last day on which credited points can be spent. */
        expiresOn: calendarDaySchema.nullable().optional(),
      })
      .refine((input) => input.points > 0 || !input.expiresOn, {
        path: ["expiresOn"],
        error: "only what is credited can expire",
      }),
    output: entryViewSchema.extend({ entries: z.array(entryViewSchema) }),
    refusals: ["not_found", "card_blocked", "card_closed", "insufficient_points", "expiry_in_past"],
  },
  async (ctx, input) => {
    const { db, now } = ctx;
    const card = await findVisibleCard(ctx, input.card, "points.adjust");
    const locked = card && (await lockCards(db, [card.id])).get(card.id);
    if (!locked) return refuse("not_found");
    const zone = await findHomeZone(db);

    const open = movePoints({ status: locked.status, statusReason: locked.statusReason });
    if (!open.ok) return open;
    const { reason, lot } = input;
    const posting =
      input.points > 0
        ? creditByHand(locked.account, {
            points: points(input.points),
            lot: lot ?? "main",
            expiresOn: input.expiresOn ?? null,
            reason,
            at: now,
            zone,
            newId: () => newId("lot"),
          })
        : debitByHand(locked.account, { points: points(-input.points), lot: lot ?? null, reason, at: now });
    if (!posting.ok) return posting;

    const { entryIds } = await appendPosting(db, {
      card: locked,
      posting: posting.value,
      by: authorOf(ctx.actor),
    });

    ctx.audit({ subject: { kind: "card", id: locked.id }, after: { points: input.points, reason } });
    const entries = posting.value.entries.map((entry, index) =>
      entryView({ ...entry, id: entryIds[index] ?? "", byName: ctx.actor.name }),
    );
    const last = entries.at(-1);
    if (!last) throw new Error("a posting by hand has an entry");
    return accept({ ...last, entries });
  },
);
