import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { GET as getJob } from "@/app/api/v1/jobs/[id]/route";
import { verifyBooks } from "@/server/points/verify-books";
import { issueBatch } from "@/server/vouchers/issue-batch";
import { type TestApi, testApi } from "@/tests/support/api";
import { voucherDesk } from "@/tests/support/api-vouchers";
import { openShop } from "@/tests/support/shop";

let api: TestApi;
let desk: ReturnType<typeof voucherDesk>;
beforeEach(async () => {
  api = await testApi();
  await openShop(api.db);
  desk = voucherDesk(api);
  await desk.type("gift", { kind: "certificate", value: 1_000 });
});

type Asked = { job: string; batch: string; count: number };
const now = () => new Date();
const ask = async (count: number) => {
  const { status, body } = await desk.issue("gift", { count });
  expect(status).toBe(202);
  return body as Asked;
};
const issued = async () => {
  const [row] = await api.db.execute<{ codes: number; all: number }>(
    sql`select count(distinct code)::int as codes, count(*)::int as all from vouchers`,
  );
  return row;
};

// V2: up to 100,000 codes, exactly so many.
describe("a large issue", () => {
  it("is a job with progress", async () => {
    const { job, batch, count } = await ask(12_000);
    expect(count).toBe(12_000);
    const before = await api.call(getJob, { params: { id: job } });
    expect(before.body).toMatchObject({ status: "queued", done: 0, total: 12_000 });
    await issueBatch(api.db, batch, now);
    expect(await issued()).toEqual({ codes: 12_000, all: 12_000 });
    expect((await api.call(getJob, { params: { id: job } })).body).toMatchObject({
      status: "done",
      done: 12_000,
    });
    // A second run of the same job finds nothing to do.
    await issueBatch(api.db, batch, now);
    expect(await issued()).toEqual({ codes: 12_000, all: 12_000 });
    expect(await verifyBooks(api.db)).toEqual([]);
  });

  it("is not anybody's to look at", async () => {
    const { job } = await ask(1_001);
    expect((await api.call(getJob, { params: { id: job }, key: await api.key("seller") })).status).toBe(404);
  });

  it("is whole although the worker is killed in the middle, again and again", async () => {
    const { batch } = await ask(20_000);
    // A sequence keeps counting whatever is undone: every other chunk dies.
    await api.owner.execute(sql`create sequence chunks`);
    await api.owner.execute(sql`grant usage on sequence chunks to public`);
    await api.owner.execute(sql`
      create function die() returns trigger language plpgsql as $$
      begin
        if nextval('chunks') % 2 = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
        return new;
      end $$`);
    // The count moves last: the codes of the chunk stand already, and go with it.
    await api.owner.execute(
      sql`create trigger die after update on voucher_batches for each row execute function die()`,
    );
    let deaths = 0;
    for (let runs = 0; runs < 40 && (await issued())?.all !== 20_000; runs++) {
      await issueBatch(api.db, batch, now).catch(() => deaths++);
    }
    await api.owner.execute(sql`drop trigger die on voucher_batches`);
    await issueBatch(api.db, batch, now);
    expect(deaths).toBe(4);
    expect(await issued()).toEqual({ codes: 20_000, all: 20_000 });
    expect(await verifyBooks(api.db)).toEqual([]);
  });

  it("is whole and no more when two workers run it at once", async () => {
    const { batch } = await ask(20_000);
    await Promise.all([issueBatch(api.db, batch, now), issueBatch(api.db, batch, now)]);
    expect(await issued()).toEqual({ codes: 20_000, all: 20_000 });
  });
});
