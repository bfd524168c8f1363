import { expect, it } from "vitest";
import { literalPattern, searchText } from "./search-text";

it("makes what is kept and what is typed meet", () => {
  expect(searchText("Жёсткий  диск", null, " SKU-1 ")).toBe("жесткий диск sku-1");
  expect(literalPattern("50%_\\")).toBe("50\\%\\_\\\\");
});
