import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { barcodeShape, qrShape } from "@/documents/card-codes";
import { useCase } from "../gate/use-case";
import { findVisibleCard } from "./find-visible-card";
import { cardKeySchema } from "./schema";

const shapeSchema = z.object({ width: z.int(), height: z.int(), path: z.string() });

export const cardCodesSchema = z.object({
  barcode: z.string(),
  /** Null where the barcode cannot be drawn. */
  bars: shapeSchema.nullable(),
  qr: shapeSchema,
});
export type CardCodes = z.infer<typeof cardCodesSchema>;

/** What is drawn of a card: its barcode, and its number as a QR code. */
export const codesOf = ({ number, barcode }: { number: string; barcode: string }): CardCodes => ({
  barcode,
  bars: barcodeShape(barcode),
  qr: qrShape(number),
});

/** P7: a card's barcode and QR code, to look at and to print. */
export const getCardCodes = useCase(
  {
    name: "cards.codes",
    summary: "A card's barcode and QR code as shapes.",
    right: "customers.view",
    kind: "query",
    input: z.object({ card: cardKeySchema }),
    output: cardCodesSchema,
    refusals: ["not_found"],
  },
  async (ctx, { card: number }) => {
    const card = await findVisibleCard(ctx, number, "customers.view");
    return card ? accept(codesOf(card)) : refuse("not_found");
  },
);
