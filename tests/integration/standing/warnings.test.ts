import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { insertConsents } from "@/db/queries/consents";
import { replacePhones } from "@/db/queries/customers";
import { messageTemplates } from "@/db/schema/messages";
import { warnOfLapse } from "@/server/standing/warn-of-lapse";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { addMember, publish } from "@/tests/support/shop";

const noon = new Date("2026-03-10T09:00:00Z");
const at = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

let test: TestDatabase;
let anna: string;
beforeEach(async () => {
  test = await testDatabase();
  const rules = { discount: [{ basis: "sold", from: 1, percent: 500 }] } as const;
  await publish(test.db, {
    mode: "discounts",
    standing: { ...rules, discount: [...rules.discount], discountLapsesAfterDays: 60, discountWarnDays: 3 },
  });
  anna = await member("1", "2026-03-13");
});

async function member(number: string, until: string, { agrees = true, phone = "+79161234567" } = {}) {
  const { customer } = await addMember(test.db, number, {
    name: "Anna",
    locale: "en",
    ruleDiscount: 500 as never,
    ruleDiscountUntil: until,
  });
  await replacePhones(test.db, customer, [{ phone, extension: null }]);
  const consent = {
    customerId: customer,
    channel: "sms",
    purpose: "advertising",
    source: "till",
    at: noon,
  } as const;
  await insertConsents(test.db, [{ ...consent, given: agrees }]);
  return customer;
}

const texts = async () =>
  (await test.db.execute<{ text: string }>(sql`select text from outbox_messages order by id`)).map(
    ({ text }) => text,
  );

describe("the end of a discount", () => {
  it("is told by SMS some days before, once for each end", async () => {
    expect(await warnOfLapse(test.db, at(-24))).toBe(0);
    expect(await warnOfLapse(test.db, noon)).toBe(1);
    expect(await texts()).toEqual([
      expect.stringMatching(/^Anna, your 5\s?% discount lasts until .*13.*\. Regulars$/),
    ]);
    expect(await warnOfLapse(test.db, at(24))).toBe(0);
    await test.db.execute(sql`update customers set rule_discount_until = '2026-05-01' where id = ${anna}`);
    expect(await warnOfLapse(test.db, at(24))).toBe(0);
    expect(await warnOfLapse(test.db, new Date("2026-04-29T09:00:00Z"))).toBe(1);
  });

  it("is not told to who did not agree, has no mobile phone, or whose discount lasts longer", async () => {
    await member("2", "2026-03-13", { agrees: false });
    await member("3", "2026-03-13", { phone: "+74951234567" });
    await member("4", "2026-03-14");
    expect(await warnOfLapse(test.db, noon)).toBe(1);
  });

  it("is told in the daytime only", async () => {
    expect(await warnOfLapse(test.db, at(-4))).toBe(0);
    expect(await warnOfLapse(test.db, at(8))).toBe(0);
    expect(await warnOfLapse(test.db, at(7))).toBe(1);
  });

  it("is told once also by two at a time", async () => {
    const told = await Promise.all([warnOfLapse(test.db, noon), warnOfLapse(test.db, noon)]);
    expect(told[0] + told[1]).toBe(1);
  });

  it("is told in the manager's own words", async () => {
    const body = "{{discount.percent}} till {{discount.until}}";
    await test.db
      .insert(messageTemplates)
      .values({ key: "discountEnding", channel: "sms", locale: "en", body, updatedAt: noon });
    await warnOfLapse(test.db, noon);
    expect(await texts()).toEqual([expect.stringMatching(/^5\s?% till/)]);
  });
});
