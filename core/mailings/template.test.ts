import { describe, expect, it } from "vitest";
import { checkTemplate, renderTemplate } from "./template";

const known = ["customer.name", "card.balance"];

describe("a template", () => {
  it("fills its macros in once", () => {
    const values = { "customer.name": "{{card.balance}}", "card.balance": "120" };
    expect(renderTemplate("{{customer.name}}, {{ card.balance }}!", values)).toBe("{{card.balance}}, 120!");
  });

  it("is refused with the place of a macro that there is not", () => {
    expect(checkTemplate("Hello\nDear {{customer.nick}}", known)).toEqual({
      ok: false,
      code: "unknown_macro",
      params: { macro: "{{customer.nick}}", line: 2, column: 6, why: "{{customer.nick}}, 2:6" },
    });
    expect(checkTemplate("Dear {{customer.name", known)).toMatchObject({ params: { line: 1, column: 6 } });
    expect(checkTemplate("{{constructor}}", known).ok).toBe(false);
    expect(checkTemplate("{{ customer.name }} has {{card.balance}}", known).ok).toBe(true);
  });
});
