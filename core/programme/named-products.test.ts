import { expect, it } from "vitest";
import { namedIds, replaceIds } from "./named-products";
import { programmeSchema } from "./programme";

const programme = programmeSchema.parse({
  mode: "pointsAndDiscounts",
  discounts: { promotions: [{ name: "Sale", percent: 500, products: { groups: ["ext:g"] } }] },
  earning: {
    rules: [{ name: "All", per: "amount", percent: 300, products: { except: { products: ["ext:p"] } } }],
  },
  spending: { rules: [{ except: { groups: ["h"], products: ["ext:p"] } }] },
});

it("names every group and product of every scope", () => {
  expect(namedIds(programme)).toEqual({ groups: ["ext:g", "h"], products: ["ext:p"] });
});

it("replaces ids and nothing else", () => {
  const replaced = replaceIds(programme, (kind, id) => (id === "h" ? id : `${kind}:${id}`));
  expect(namedIds(replaced)).toEqual({ groups: ["groups:ext:g", "h"], products: ["products:ext:p"] });
  expect(replaceIds(replaced, (_, id) => id.replace(/^\w+:(?=ext)/, ""))).toEqual(programme);
});
