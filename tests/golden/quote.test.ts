import { describe, expect, it } from "vitest";
import { quote } from "@/core/quote/quote";
import { quoteSchema } from "@/core/quote/quote-view";
import { factsOf } from "./facts-of";
import { goldenCases } from "./load";

const cases = goldenCases();

describe("golden quotes", () => {
  it.each(cases)("$topic: $name", ({ given, expected }) => {
    const outcome = quote(given.cart, factsOf(given));
    if (expected.refused) {
      expect(outcome).toMatchObject({ ok: false, ...expected.refused });
      return;
    }
    if (!outcome.ok) throw new Error(`refused: ${outcome.code} ${JSON.stringify(outcome.params)}`);
    const { quote: view, earned, certificates } = outcome.value;
    quoteSchema.parse(view);
    expect(view).toMatchObject(expected.quote ?? {});
    if (expected.lots) expect(earned).toMatchObject(expected.lots);
    if (expected.certificates) expect(certificates).toMatchObject(expected.certificates);
  });

  it("are as many as were written", () => {
    expect(cases.length).toBeGreaterThanOrEqual(186);
  });
});
