import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { type ProgrammeInput, programmeSchema } from "@/core/programme/programme";
import { systemActor } from "@/server/gate/actor";
import { listPreview } from "@/server/programme/list-preview";
import { previewDraft } from "@/server/programme/preview-draft";
import { publishProgramme } from "@/server/programme/publish";
import { putDraft } from "@/server/programme/put-draft";
import { recomputeNightly } from "@/server/standing/recompute-nightly";
import { recomputeStanding } from "@/server/standing/recompute-standing";
import { startRecompute } from "@/server/standing/start-recompute";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { addMember } from "@/tests/support/shop";
import { call } from "@/tests/support/staff";

const actor = systemActor("test");
const now = new Date("2026-03-10T09:00:00Z");
const standing: ProgrammeInput["standing"] = {
  discount: [{ basis: "sold", from: 500_000, percent: 500 }],
  discountLapsesAfterDays: 60,
  importance: [{ basis: "visits", from: 10, value: "bronze" }],
  categories: { add: [{ notVisitedDays: 90, category: "Lost" }], remove: [] },
};

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase();
  const come = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const member = (n: string, sold: number, visits: number, days: number) =>
    addMember(test.db, n, { sold: sold as never, visits, lastVisitAt: come(days) });
  await member("rich", 500_000, 1, 10);
  await member("often", 100, 10, 20);
  await member("lost", 600_000, 3, 91);
  await member("both", 900_000, 30, 1);
  await addMember(test.db, "new");
});

async function draft(body: object): Promise<void> {
  const result = await call(test.db, putDraft, programmeSchema.parse({ mode: "discounts", ...body }), {
    actor,
    now,
  });
  expect(result.kind).toBe("done");
}
const publish = async (at = now) =>
  expect((await call(test.db, publishProgramme, {}, { actor, now: at })).kind).toBe("done");
const runs = () =>
  test.db.execute<{ id: string; status: string; done: number }>(
    sql`select id, status, done from job_runs where task = 'standing.recompute' order by id`,
  );
const recomputeAll = async (at = now) => {
  const last = [...(await runs())].at(-1);
  return recomputeStanding(test.db, last?.id ?? "", { clock: () => at });
};
const has = async () => {
  const rows = await test.db.execute<{ name: string; has: string }>(sql`
    select name, concat_ws(' ', rule_discount, importance, (select string_agg(c.name, ' ') from customer_categories
      join categories c on c.id = category_id where customer_id = customers.id)) as has from customers order by created_at, id`);
  return Object.fromEntries(rows.map(({ name, has }) => [name.replace("Member ", ""), has]));
};
const history = async () =>
  (await test.db.execute<{ count: string }>(sql`select count(*) from standing_changes`))[0]?.count;

describe("publishing", () => {
  it("gives everybody what the rules say, with progress, and once", async () => {
    await draft({ standing });
    await publish();
    expect(await recomputeAll()).toEqual({ customers: 5, changed: 4 });
    expect(await has()).toEqual({ rich: "500", often: "bronze", lost: "Lost", both: "500 bronze", new: "" });
    expect((await runs()).map(({ status, done }) => [status, done])).toEqual([["done", 5]]);
    expect(await history()).toBe("5");
    const again = await startRecompute(test.db, { now, byId: null, byName: null });
    expect(await recomputeStanding(test.db, again, { clock: () => now })).toEqual({
      customers: 5,
      changed: 0,
    });
    expect(await history()).toBe("5");
  });

  it("is previewed: how many get, keep, have changed and lose what, and who", async () => {
    await draft({ standing });
    const preview = async () => {
      const result = await call(test.db, previewDraft, {}, { actor, now });
      return result.kind === "done" ? result.value : result;
    };
    const none = { gets: 0, keeps: 0, changes: 0, loses: 0 };
    expect(await preview()).toEqual({
      customers: 5,
      changes: { discount: 2, importance: 2, categories: 1 },
      details: {
        discount: { ...none, gets: 2 },
        importance: { ...none, gets: 2 },
        categories: [{ name: "Lost", gets: 1, keeps: 0, loses: 0 }],
      },
    });
    await publish();
    await recomputeAll();
    await draft({ standing: { ...standing, discount: [{ basis: "sold", from: 600_000, percent: 700 }] } });
    expect(await preview()).toMatchObject({
      changes: { discount: 2, importance: 0, categories: 0 },
      details: {
        discount: { ...none, changes: 1, loses: 1 },
        importance: { ...none, keeps: 2 },
        categories: [{ name: "Lost", gets: 0, keeps: 1, loses: 0 }],
      },
    });
    const who = await call(test.db, listPreview, {}, { actor, now });
    const rows = who.kind === "done" ? who.value.data : [];
    expect(rows.map(({ name, percentBefore, percentAfter }) => [name, percentBefore, percentAfter])).toEqual([
      ["Member rich", 500, null],
      ["Member both", 500, 700],
    ]);
    expect(await has()).toMatchObject({ rich: "500", both: "500 bronze" });
  });

  it("takes everything away that rules gave when there are no rules any more", async () => {
    await draft({ standing });
    await publish();
    await recomputeAll();
    await draft({});
    const later = new Date(now.getTime() + 1_000);
    await publish(later);
    await recomputeAll(later);
    expect(await has()).toEqual({ rich: "", often: "", lost: "", both: "", new: "" });
  });
});

describe("a run", () => {
  it("goes on where one that died stood", async () => {
    await draft({ standing });
    await publish();
    const [first] = await runs();
    const [half] = await test.db.execute<{ id: string }>(
      sql`select id from customers order by id offset 2 limit 1`,
    );
    const place = { after: half?.id, done: 3, changed: 3, day: "2026-03-10" };
    await test.db.execute(
      sql`update job_runs set result = ${JSON.stringify(place)}::jsonb where id = ${first?.id}`,
    );
    expect(await recomputeAll()).toEqual({ customers: 5, changed: 4 });
    expect(await has()).toMatchObject({ rich: "", both: "500 bronze" });
  });
});

describe("the night", () => {
  it("cancels what lapsed, gives what has become due, and works once a day", async () => {
    await draft({ standing });
    await publish();
    await recomputeAll();
    const spring = new Date("2026-05-10T21:05:00Z");
    await recomputeNightly(test.db, () => spring);
    expect(await has()).toEqual({ rich: "", often: "bronze", lost: "Lost", both: "bronze", new: "" });
    const count = (await runs()).length;
    await recomputeNightly(test.db, () => new Date("2026-05-11T10:00:00Z"));
    expect((await runs()).length).toBe(count);
    await recomputeNightly(test.db, () => new Date("2026-05-11T21:05:00Z"));
    expect((await runs()).length).toBe(count + 1);
  });
});
