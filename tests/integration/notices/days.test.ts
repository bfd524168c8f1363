import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { noticeSwitchesSchema } from "@/core/mailings/notice-switches";
import type { ProgrammeInput } from "@/core/programme/programme";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { endOfDay, momentOn, startOfDay } from "@/core/time/day-bounds";
import { insertConsents } from "@/db/queries/consents";
import { customerEmails } from "@/db/schema/customers";
import { formatDay } from "@/i18n/format-date";
import { systemActor } from "@/server/gate/actor";
import { keepNoticeSwitches } from "@/server/notices/notice-switches";
import { tellCustomers } from "@/server/notices/tell-customers";
import { warnOfExpiry } from "@/server/notices/warn-of-expiry";
import { sendMessage } from "@/server/outbox/send-message";
import { expirePoints } from "@/server/points/expire-points";
import { sealLedger } from "@/server/points/seal-ledger";
import { quoteCart } from "@/server/sales/quote-cart";
import { type TestApi, testApi } from "@/tests/support/api";
import { till } from "@/tests/support/api-sales";
import { fivePercent, givePoints, openShop, type Shop } from "@/tests/support/shop";
import { call } from "@/tests/support/staff";

// P3, P5: a day is one of the store's zone: far to the east it has begun, far to the west it has not.

let api: TestApi;
let shop: Shop;

async function open(zone: string, programme: Partial<ProgrammeInput>): Promise<void> {
  shop = await openShop(api.db, { ...fivePercent, ...programme });
  await api.db.execute(sql`update stores set zone = ${zone}, created_at = '2000-01-01'`);
  await api.db
    .insert(customerEmails)
    .values({ customerId: shop.customer, position: 0, email: "a@example.com" });
  await insertConsents(api.db, [
    {
      ...{ customerId: shop.customer, channel: "email", purpose: "advertising", given: true },
      ...{ source: "staff", at: new Date() },
    },
  ]);
  const on = { email: true };
  const switches = noticeSwitchesSchema.parse({ sale: on, expiring: on, inactivity: on });
  await keepNoticeSwitches(api.db, switches, new Date());
}

const messages = () =>
  api.db.execute<{ id: string; text: string; state: string }>(
    sql`select id, text, state from outbox_messages order by created_at, id`,
  );
/** A line does not break within a figure or a date: here a space is a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const texts = async () => (await messages()).map(({ text }) => plain(text));
const spendable = async (now: Date) => {
  const cart = { card: shop.card, lines: [{ product: shop.product }], points: "max" as const };
  const quoted = await call(api.db, quoteCart, cart, { actor: systemActor("test"), now });
  return quoted.kind === "done" ? quoted.value.points.spendable : quoted.kind;
};
const total = async () =>
  (await api.db.execute<{ total: number }>(sql`select total::int from cards where id = ${shop.cardId}`))[0]
    ?.total;

beforeEach(async () => {
  api = await testApi();
});

describe.each(["Asia/Kamchatka", "Europe/Berlin", "Pacific/Honolulu"])("in %s", (zone) => {
  it("pending points can be spent from the day that the message names", async () => {
    await open(zone, { earning: { ...fivePercent.earning, pendingDays: 3 } });
    await tellCustomers(api.db, new Date());
    const { sale } = await till(api).place({
      card: shop.card,
      lines: [{ product: shop.product }],
      payments: [{ method: "cash", amount: 100_000 }],
    });
    await sealLedger(api.db, new Date());
    await tellCustomers(api.db, new Date());
    const day = addDays(calendarDay(new Date(sale.at), zone), 3);
    expect(await texts()).toEqual([
      expect.stringContaining(
        `начислено 50 баллов (можно тратить с ${plain(formatDay(day, "ru"))}). Теперь на карте 0 баллов`,
      ),
    ]);
    const begins = startOfDay(day, zone);
    expect(await spendable(new Date(begins.getTime() - 1))).toBe(0);
    expect(await spendable(begins)).toBe(50);
  });

  it("points burn without a purchase when the day of the warning is over, not before", async () => {
    await open(zone, { expiry: { inactivityDays: 100, warnDays: 14 } });
    await givePoints(api.db, shop.cardId, 30);
    // Late in the evening of the day of the last visit.
    const visited = momentOn("2026-03-10", "23:30", zone);
    await api.db.execute(sql`update customers set last_visit_at = ${visited.toISOString()}::timestamptz`);
    const last = addDays("2026-03-10", 100);
    const noon = (day: string) => momentOn(day, "12:00", zone);
    await warnOfExpiry(api.db, noon(addDays(last, -15)));
    expect(await texts()).toEqual([]);
    for (const ahead of [-14, -13, 0]) await warnOfExpiry(api.db, noon(addDays(last, ahead)));
    expect(await texts()).toEqual([expect.stringContaining(plain(formatDay(last, "ru")))]);
    await expirePoints(api.db, new Date(endOfDay(last, zone).getTime() - 1));
    expect(await total()).toBe(30);
    await expirePoints(api.db, endOfDay(last, zone));
    expect(await total()).toBe(0);
  });
});

describe("while the mail server is out", () => {
  it("a warning waits and goes out once when it is back", async () => {
    const zone = "Europe/Moscow";
    await open(zone, { expiry: { warnDays: 14 } });
    const today = calendarDay(new Date(), zone);
    const noon = momentOn(today, "12:00", zone);
    await givePoints(api.db, shop.cardId, 30, { expiresOn: addDays(today, 5) });
    await warnOfExpiry(api.db, noon);
    const [message] = await messages();
    const id = message?.id ?? "";

    const sent: string[] = [];
    const out = { kind: "deferred" as const, reason: "421 out of service" };
    const providers = (isUp: boolean) => {
      const send = async ({ to }: { to: string }) => {
        if (!isUp) return out;
        sent.push(to);
        return { kind: "sent" as const };
      };
      return { mail: { send, close: () => undefined }, sms: { send } };
    };
    for (let hour = 0; hour < 3; hour++) {
      const at = new Date(noon.getTime() + hour * 3_600_000);
      await sendMessage({ db: api.db, providers: providers(false), clock: () => at }, id);
      await warnOfExpiry(api.db, at);
    }
    expect(await messages()).toMatchObject([{ id, state: "queued" }]);
    const later = new Date(noon.getTime() + 5 * 3_600_000);
    for (let again = 0; again < 2; again++) {
      await sendMessage({ db: api.db, providers: providers(true), clock: () => later }, id);
      await warnOfExpiry(api.db, later);
    }
    expect(sent).toEqual(["a@example.com"]);
    expect(await messages()).toMatchObject([{ id, state: "sent" }]);
  });
});
