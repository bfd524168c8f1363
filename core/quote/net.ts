import { money } from "@/core/money/units";
import { type NetLine, remaining, type SpentLine } from "./line";

// docs/pricing.md, step 6: what is left of each line to pay in money or certificates.

/** `net = amount − discount − coupon − points`. */
export function net(lines: readonly SpentLine[]): NetLine[] {
  return lines.map((line) => ({ ...line, net: money(remaining(line) - line.points) }));
}
