import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { POST as counter } from "@/app/api/v1/bulk/points/[run]/counter/route";
import { GET as getRun } from "@/app/api/v1/bulk/points/[run]/route";
import { GET as listRuns, POST as order } from "@/app/api/v1/bulk/points/route";
import { GET as getJob } from "@/app/api/v1/jobs/[id]/route";
import type { StartingRole } from "@/core/rights";
import { runBulk } from "@/server/points/run-bulk";
import { type TestApi, testApi } from "@/tests/support/api";
import { addMember, givePoints, openShop } from "@/tests/support/shop";

// P9: POST /bulk/points and GET /jobs/{id}.

let api: TestApi;

beforeEach(async () => {
  api = await testApi();
  await openShop(api.owner);
  const rich = await addMember(api.owner, "2001", { importance: "gold" });
  await addMember(api.owner, "2002", { importance: "gold" });
  await givePoints(api.owner, rich.cardId, 80);
});
afterEach(() => api.close());

const gold = { field: "importance", in: ["gold"] };
let keys = 0;
const ask = (
  body: object,
  { key, idempotency = `key ${++keys}` }: { key?: string; idempotency?: string } = {},
) =>
  api.call(order, {
    body: { segment: gold, points: 50, reason: "Thanks", ...body },
    headers: { "idempotency-key": idempotency },
    ...(key ? { key } : {}),
  });
const jobOf = (answer: { body: unknown }) => (answer.body as { job: string }).job;

describe("POST /bulk/points", () => {
  it("answers the job, and the job tells how far it is", async () => {
    const answer = await ask({});
    expect(answer).toMatchObject({ status: 202, body: { customers: 2, points: 100 } });
    const id = jobOf(answer);
    expect(await api.call(getJob, { params: { id } })).toMatchObject({
      status: 200,
      body: { status: "queued", done: 0, total: 2 },
    });
    await runBulk(api.db, id);
    expect(await api.call(getJob, { params: { id } })).toMatchObject({
      body: { status: "done", done: 2, total: 2 },
    });
    expect(await api.call(getRun, { params: { run: id } })).toMatchObject({
      body: { run: { moved: 2, movedPoints: 100 }, skipped: [], items: [{ points: 50 }, { points: 50 }] },
    });
  });

  it("of a dry run counts and moves nothing", async () => {
    expect(await ask({ dryRun: true })).toMatchObject({
      status: 202,
      body: { job: null, customers: 2, points: 100 },
    });
    expect(await ask({ dryRun: true, points: -60 })).toMatchObject({ body: { customers: 1, points: -60 } });
    expect(await api.call(listRuns)).toMatchObject({ body: { data: [] } });
  });

  it("skips and names who does not hold what is taken", async () => {
    const id = jobOf(await ask({ points: -60 }));
    await runBulk(api.db, id);
    expect(await api.call(getRun, { params: { run: id } })).toMatchObject({
      body: { run: { moved: 1, movedPoints: -60 }, skipped: [{ reason: "insufficient_points", count: 1 }] },
    });
  });

  it("is answered once for one key", async () => {
    const first = await ask({}, { idempotency: "once" });
    const again = await ask({}, { idempotency: "once" });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await ask({ points: 51 }, { idempotency: "once" })).toMatchObject({ status: 409 });
    expect((await api.call(listRuns)).body).toMatchObject({ data: [{ id: jobOf(first) }] });
    const { status, body } = await api.call(order, { body: { segment: gold, points: 1, reason: "x" } });
    expect([status, body]).toMatchObject([400, { code: "idempotency_key_required" }]);
  });

  it.each([
    [{ points: 0 }, 400, "invalid_input"],
    [{ reason: " " }, 400, "invalid_input"],
    [{ segment: { field: "importance" } }, 400, "invalid_input"],
    [{ points: -5, expiresOn: "2030-01-01" }, 400, "invalid_input"],
    [{ expiresOn: "2020-01-01" }, 422, "expiry_in_past"],
    [{ segment: "seg_none" }, 422, "unknown_segment"],
  ])("refuses %j", async (change, status, code) => {
    expect(await ask(change)).toMatchObject({ status, body: { code } });
  });

  it.each<[StartingRole, number]>([
    ["seller", 403],
    ["supervisor", 403],
    ["manager", 202],
  ])("by a %s ends as %i", async (role, status) => {
    const answer = await ask({}, { key: await api.key(role) });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ right: "points.bulk" });
  });
});

describe("an opposite run", () => {
  const takeBack = (run: string, headers = { "idempotency-key": `counter ${++keys}` }) =>
    api.call(counter, { params: { run }, body: { reason: "A mistake" }, headers });

  it("waits until the run is done, and is ordered once", async () => {
    const id = jobOf(await ask({}));
    expect(await takeBack(id)).toMatchObject({ status: 422, body: { code: "bulk_run_unfinished" } });
    await runBulk(api.db, id);
    const back = await takeBack(id);
    expect(back).toMatchObject({ status: 202, body: { customers: 2 } });
    await runBulk(api.db, jobOf(back));
    expect(await api.call(getRun, { params: { run: id } })).toMatchObject({
      body: { run: { counteredBy: jobOf(back) } },
    });
    expect(await takeBack(id)).toMatchObject({ status: 409, body: { code: "bulk_run_countered" } });
    expect(await takeBack("job_none")).toMatchObject({ status: 404 });
  });
});

it("another's job is nobody's business without the right", async () => {
  const manager = await api.key("manager");
  const id = jobOf(await ask({}));
  expect(await api.call(getJob, { params: { id }, key: manager })).toMatchObject({ status: 404 });
  const own = jobOf(await ask({}, { key: manager }));
  expect(await api.call(getJob, { params: { id: own }, key: manager })).toMatchObject({ status: 200 });
});
