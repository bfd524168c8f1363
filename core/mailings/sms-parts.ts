// M5, 3GPP 23.038. One character outside GSM-7 turns the whole text to UCS-2.

const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "\f^{}\\[~]|€";

const limits = { gsm7: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

export type SmsParts = { encoding: "gsm7" | "ucs2"; units: number; parts: number };

/** How many parts a text message is sent in. Counted after macros, for each recipient. */
export function smsParts(text: string): SmsParts {
  const characters = [...text];
  const isGsm = characters.every((each) => basic.includes(each) || extended.includes(each));
  const encoding = isGsm ? "gsm7" : "ucs2";
  const costs = characters.map((each) => (isGsm ? (extended.includes(each) ? 2 : 1) : each.length));
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const { alone, joined } = limits[encoding];
  if (units <= alone) return { encoding, units, parts: units === 0 ? 0 : 1 };
  let parts = 1;
  let used = 0;
  for (const cost of costs) {
    // An escape pair or a surrogate pair is never cut: it moves whole to the next part.
    if (used + cost > joined) {
      parts += 1;
      used = 0;
    }
    used += cost;
  }
  return { encoding, units, parts };
}
