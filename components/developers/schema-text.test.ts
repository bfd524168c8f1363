import { expect, it } from "vitest";
import { schemaText } from "./schema-text";

it("writes a schema as one would jot it down", () => {
  expect(
    schemaText({
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        kind: { enum: ["goods", "service"] },
        prices: { type: "object", additionalProperties: { type: "integer" } },
        lines: { type: "array", items: { $ref: "#/components/schemas/Line" } },
        minPrice: { anyOf: [{ type: "integer" }, { type: "null" }] },
      },
    }),
  ).toBe(
    '{\n  name: string\n  kind?: "goods" | "service"\n  prices?: {\n    …: integer\n  }\n  lines?: [Line]\n  minPrice?: integer | null\n}',
  );
  expect(schemaText({ type: "object" })).toBe("{}");
});
