import { describe, expect, it } from "vitest";
import { readTaxId } from "./tax-id";

describe("readTaxId", () => {
  it("reads organisations and persons", () => {
    expect(readTaxId("7707083893")).toEqual({ taxId: "7707083893", owner: "organisation" });
    expect(readTaxId(" 7830 002293 ")).toEqual({ taxId: "7830002293", owner: "organisation" });
    expect(readTaxId("500100732259")).toEqual({ taxId: "500100732259", owner: "person" });
  });

  it.each([
    "7707083894",
    "7707083983",
    "500100732258",
    "500100732269",
    "0000000000",
    "770708389",
    "77070838930",
    "770708389А",
    "",
  ])("refuses %j", (text) => expect(readTaxId(text)).toBeNull());
});
