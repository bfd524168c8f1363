import { describe, expect, it } from "vitest";
import { findDuplicates, type Identity } from "./duplicates";

const nobody: Identity = { name: "", phones: [], emails: [], taxId: null, birthDate: null };
const ivan = {
  id: "cus_1",
  name: "Иванов Иван Петрович",
  phones: ["+79161234567"],
  emails: ["ivan@example.ru"],
  taxId: "500100732259",
  birthDate: "1990-05-01",
};
const reasons = (one: Partial<Identity>) => findDuplicates({ ...nobody, ...one }, [ivan])[0]?.reasons ?? [];

describe("findDuplicates", () => {
  it("shows each thing that is shared", () => {
    expect(reasons({ phones: ["+74951112233", "+79161234567"] })).toEqual(["phone"]);
    expect(reasons({ emails: ["ivan@example.ru"] })).toEqual(["email"]);
    expect(reasons({ taxId: "500100732259" })).toEqual(["taxId"]);
    expect(reasons({ name: "Иван Иванов" })).toEqual(["name"]);
    expect(reasons({ name: "Иван Иванов", birthDate: "1990-05-01" })).toEqual(["name", "birthDate"]);
  });

  it("shows nobody for a birth date alone, or for nothing", () => {
    expect(reasons({ name: "Ольга", birthDate: "1990-05-01" })).toEqual([]);
    expect(findDuplicates(nobody, [{ ...nobody, id: "cus_2" }])).toEqual([]);
  });

  it("puts the likeliest first, and never above 100", () => {
    const namesake = { ...nobody, id: "cus_0", name: "Иванов Иван" };
    const found = findDuplicates(ivan, [namesake, ivan]);
    expect(found.map((duplicate) => duplicate.id)).toEqual(["cus_1", "cus_0"]);
    expect(found[0]?.score).toBe(100);
  });
});
