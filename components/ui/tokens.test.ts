import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** Every colour token as [light, dark]. */
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name = "", light, dark, both = ""]) => [name, [light ?? both, dark ?? both] as const],
  ),
);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["canvas", "surface", "raised", "hover"];
const tones = ["info", "success", "warning", "danger", "accent", "gold", "silver", "bronze"];

const pairs: [ink: string, ground: string, least: number][] = [
  ...grounds.map((ground): [string, string, number] => ["ink", ground, 7]),
  ...["ink-2", "ink-3", "accent", "danger"].flatMap((ink) =>
    grounds.map((ground): [string, string, number] => [ink, ground, 4.5]),
  ),
  ...tones.map((tone): [string, string, number] => [tone, `${tone}-soft`, 4.5]),
  ...tones.map((tone): [string, string, number] => ["ink", `${tone}-soft`, 7]),
  ["ink-2", "pressed", 4.5],
  ...["accent-fill", "accent-fill-hover", "danger-fill", "danger-fill-hover"].map(
    (fill): [string, string, number] => ["on-fill", fill, 4.5],
  ),
];

describe.each([
  ["light", 0],
  ["dark", 1],
] as const)("in the %s theme", (_, theme) => {
  it.each(pairs)("%s on %s has a contrast of at least 1:%d", (ink, ground, least) => {
    const [text, behind] = [tokens.get(ink)?.[theme], tokens.get(ground)?.[theme]];
    expect(text && behind, "both tokens exist").toBeTruthy();
    expect(contrast(text ?? "", behind ?? "")).toBeGreaterThanOrEqual(least);
  });
});
