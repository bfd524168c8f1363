import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuery } from "./query";

const nothing = { card: null, phone: null, email: null, taxId: null, name: null };

describe("readQuery", () => {
  it.each(["", " ", "Ив", "916", "8-9", "\u200b", "..."])("waits for more than %j", (text) =>
    expect(readQuery(text)).toBeNull(),
  );

  it("takes four digits as a card or part of a phone", () => {
    expect(readQuery("4567")).toEqual({ ...nothing, card: "4567", phone: ["4567"] });
    expect(readQuery("+7 (916) 123")).toEqual({ ...nothing, phone: ["7916123"] });
    expect(readQuery("8 916 123-45-67")).toMatchObject({ card: "89161234567", phone: ["79161234567"] });
  });

  it("takes a scanned barcode whole", () => {
    expect(readQuery("2900000000424\n")).toMatchObject({ card: "2900000000424", name: null });
    expect(readQuery("vip-0001")).toMatchObject({ card: "VIP0001", phone: null });
  });

  it("takes three letters as a name", () => {
    expect(readQuery("Сём")).toEqual({ ...nothing, name: "сем" });
    expect(readQuery('ООО "Ромашка"')).toEqual({ ...nothing, name: "ооо ромашка" });
    expect(readQuery("Иван 4567")).toEqual({ ...nothing, name: "иван 4567" });
  });

  it("takes an e-mail from its at sign on, or a part of one", () => {
    expect(readQuery("Ivan@Example.ru")).toEqual({ ...nothing, email: "ivan@example.ru" });
    expect(readQuery("ivan@")).toEqual({ ...nothing, email: "ivan@" });
  });

  it("takes a tax id with right check digits, which may be a phone as well", () => {
    expect(readQuery("7707083893")).toMatchObject({ taxId: "7707083893", phone: ["7707083893"] });
    expect(readQuery("7707083894")).toMatchObject({ taxId: null });
  });

  it("reads anything without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        readQuery(text);
      }),
    );
  });
});
