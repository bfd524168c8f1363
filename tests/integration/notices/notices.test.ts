import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { noticeSwitchesSchema } from "@/core/mailings/notice-switches";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { insertConsents } from "@/db/queries/consents";
import { putTemplate } from "@/db/queries/message-templates";
import { customerEmails, customerPhones } from "@/db/schema/customers";
import { keepNoticeSwitches } from "@/server/notices/notice-switches";
import { tellCustomers } from "@/server/notices/tell-customers";
import { warnOfExpiry } from "@/server/notices/warn-of-expiry";
import { sealLedger } from "@/server/points/seal-ledger";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { fivePercent, givePoints, openShop, type Shop } from "@/tests/support/shop";

// Noon in Moscow, so that what is told by day only is told.
const noon = new Date(`${calendarDay(new Date(), "Europe/Moscow")}T12:00:00+03:00`);
const everything = { email: true, sms: true };

let api: TestApi;
let shop: Shop;

beforeEach(async () => {
  api = await testApi();
  shop = await openShop(api.db, {
    ...fivePercent,
    expiry: { warnDays: 14, inactivityDays: 100 },
    grades: [{ key: "gold", name: "Gold", basis: "visits", from: 2 }],
  });
  await reachable(shop.customer);
  await consent("email", true);
  await turnOn({
    sale: everything,
    return: everything,
    expiring: everything,
    inactivity: everything,
    grade: everything,
  });
  // Whoever begins to follow tells nothing of the past.
  await tell();
});

const turnOn = (switches: object) =>
  keepNoticeSwitches(api.db, noticeSwitchesSchema.parse(switches), new Date());
const tell = async () => {
  await sealLedger(api.db, new Date());
  await tellCustomers(api.db, noon);
};
async function reachable(customerId: string) {
  await api.db.insert(customerEmails).values({ customerId, position: 0, email: "anna@example.com" });
  const phone = "+79161234567";
  await api.db.insert(customerPhones).values({ customerId, position: 0, phone, reversed: "76543216197" });
}
const consent = (
  channel: "email" | "sms",
  given: boolean,
  purpose: "advertising" | "service" = "advertising",
) =>
  insertConsents(api.db, [
    { customerId: shop.customer, channel, purpose, given, source: "staff", at: new Date() },
  ]);
const messages = () =>
  api.db.execute<{
    channel: string;
    to: string;
    subject: string | null;
    text: string;
    sale_id: string | null;
  }>(sql`select channel, "to", subject, text, sale_id from outbox_messages order by created_at, id`);
const buy = (more: object = {}) =>
  till(api).place({
    card: shop.card,
    lines: [{ product: shop.product }],
    payments: [{ method: "cash", amount: 100_000 }],
    ...more,
  });

describe("notices of points", () => {
  it("are one message a sale, of what was earned and spent, with the new balance", async () => {
    await givePoints(api.db, shop.cardId, 200);
    const { sale } = await buy({ points: 200, payments: [{ method: "cash", amount: 80_000 }] });
    await tell();
    await tell();
    const [message, ...others] = await messages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ channel: "email", to: "anna@example.com", sale_id: sale.id });
    expect(message?.text).toContain("начислено 40 баллов, списано 200 баллов. Теперь на карте 40 баллов.");
  });

  it("tell in one message of a sale that was placed and paid in two steps", async () => {
    await givePoints(api.db, shop.cardId, 200);
    const { sale } = await buy({ points: 200, payments: [] });
    await till(api).pay(sale.id, { method: "cash", amount: 80_000 });
    await tell();
    expect((await messages()).map(({ text }) => text)).toEqual([
      expect.stringContaining("начислено 40 баллов, списано 200 баллов. Теперь на карте 40 баллов."),
    ]);
  });

  it("tell of a return apart", async () => {
    const { sale } = await buy();
    await tell();
    await till(api).takeBack(sale.id, { reason: "Broken" });
    await tell();
    expect((await messages())[1]?.text).toContain("снято 50 баллов. Теперь на карте 0 баллов.");
  });

  it("go by SMS where only that was agreed to, and to nobody who agreed to nothing", async () => {
    await consent("email", false);
    await buy();
    await tell();
    expect(await messages()).toEqual([]);
    await consent("sms", true, "service");
    await buy();
    await tell();
    const told = (await messages()).filter(({ sale_id: sale }) => sale);
    expect(told).toMatchObject([{ channel: "sms", to: "+79161234567" }]);
  });

  it("are written in the customer's language, from the manager's text", async () => {
    await api.db.execute(sql`update customers set locale = 'en'`);
    await putTemplate(api.db, {
      ...{ key: "sale", channel: "email", locale: "en", subject: "Thanks, {{customer.name}}" },
      ...{ body: "+{{points.earned}}", updatedAt: new Date(), updatedByName: null },
    });
    await buy();
    await tell();
    expect(await messages()).toMatchObject([{ subject: "Thanks, Member 1001", text: "+50 points" }]);
  });

  it("say nothing of past sales that are entered now, nor of what is switched off", async () => {
    await buy({ at: new Date(Date.now() - 3 * 86_400_000).toISOString() });
    await tell();
    await turnOn({});
    await buy();
    await tell();
    expect(await messages()).toEqual([]);
  });

  it("are sent once though the teller is killed again and again, and two run at once", async () => {
    for (let count = 0; count < 12; count += 1) await buy();
    await sealLedger(api.db, new Date());
    for (let kill = 0; kill < 6; kill += 1) {
      const telling = Promise.allSettled([tellCustomers(api.db, noon), tellCustomers(api.db, noon)]);
      await sleep(3 + kill * 6);
      await api.owner.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and application_name not like '%owner%'`);
      await telling;
    }
    await sleep(200);
    await tell().catch(() => tell());
    const told = (await messages()).filter(({ sale_id: sale }) => sale).map(({ sale_id: sale }) => sale);
    expect(told).toHaveLength(12);
    expect(new Set(told).size).toBe(12);
  });
});

describe("notices of a grade", () => {
  it("tell the card's new grade once", async () => {
    await buy();
    await tell();
    await buy();
    await tell();
    await tell();
    const grades = (await messages()).filter(({ text }) => text.includes("Gold"));
    expect(grades).toHaveLength(1);
  });
});

describe("warnings of expiry", () => {
  const today = calendarDay(noon, "Europe/Moscow");

  it("come once for each last day, within the programme's days", async () => {
    await givePoints(api.db, shop.cardId, 30, { expiresOn: addDays(today, 14) });
    await givePoints(api.db, shop.cardId, 70, { expiresOn: addDays(today, 15) });
    await Promise.all([warnOfExpiry(api.db, noon), warnOfExpiry(api.db, noon)]);
    expect((await messages()).map(({ text }) => text)).toEqual([expect.stringContaining("30 баллов")]);
    const tomorrow = new Date(noon.getTime() + 86_400_000);
    await warnOfExpiry(api.db, tomorrow);
    await warnOfExpiry(api.db, tomorrow);
    expect((await messages()).map(({ text }) => text)).toEqual([
      expect.stringContaining("30 баллов"),
      expect.stringContaining("70 баллов"),
    ]);
  });

  it("come once before points burn without a purchase, and at night not at all", async () => {
    await givePoints(api.db, shop.cardId, 30);
    await api.db.execute(
      sql`update customers set last_visit_at = ${new Date(noon.getTime() - 86 * 86_400_000).toISOString()}::timestamptz`,
    );
    await warnOfExpiry(api.db, new Date(noon.getTime() - 86_400_000));
    await warnOfExpiry(api.db, new Date(noon.getTime() + 12 * 3_600_000));
    expect(await messages()).toEqual([]);
    await warnOfExpiry(api.db, noon);
    await warnOfExpiry(api.db, noon);
    expect(await messages()).toHaveLength(1);
  });
});
