import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import * as group from "@/app/api/v1/product-groups/[id]/route";
import * as preview from "@/app/api/v1/programme/draft/preview/route";
import * as draft from "@/app/api/v1/programme/draft/route";
import * as publish from "@/app/api/v1/programme/publish/route";
import * as programme from "@/app/api/v1/programme/route";
import * as version from "@/app/api/v1/programme/versions/[version]/route";
import * as versions from "@/app/api/v1/programme/versions/route";
import { findProgrammeInForce } from "@/db/queries/programme";
import { systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import { archiveProgrammeVersion } from "@/server/programme/archive-version";
import { draftView, programmeView } from "@/server/programme/view";
import { type TestApi, testApi } from "@/tests/support/api";

let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});

const points = (percent: number) => ({
  mode: "points",
  earning: { rules: [{ name: "Everything", per: "amount", percent }] },
});
const putDraft = (body: object) => api.call(draft.PUT, { body });
const publishDraft = (body: object = {}) => api.call(publish.POST, { body });
const inForce = async () => (await api.call(programme.GET)).body as Record<string, unknown>;

describe("the programme", () => {
  it("gives nothing until a version is published", async () => {
    expect(programmeView.parse(await inForce())).toMatchObject({
      mode: "discounts",
      version: null,
      from: null,
    });
  });

  it("is drafted, checked, published and then in force", async () => {
    const kept = await putDraft(points(500));
    expect(kept.status).toBe(200);
    expect(draftView.parse(kept.body).problems).toEqual([]);
    expect((await api.call(preview.POST, { body: {} })).body).toMatchObject({
      customers: 0,
      changes: { discount: 0, importance: 0, categories: 0 },
    });
    const answer = await publishDraft();
    expect(answer).toMatchObject({ status: 201, body: { version: 1, from: expect.any(String) } });
    expect(programmeView.parse(await inForce())).toMatchObject({ mode: "points", version: 1 });
    expect(await publishDraft()).toMatchObject({ status: 422, body: { code: "no_draft" } });
    expect((await api.call(versions.GET)).body).toMatchObject({
      data: [{ version: 1, state: "inForce", publishedBy: "administrator" }],
      nextCursor: null,
    });
    expect((await api.call(version.GET, { params: { version: "1" } })).body).toMatchObject({
      version: 1,
      programme: { mode: "points" },
    });
    expect(await api.call(version.GET, { params: { version: "2" } })).toMatchObject({ status: 404 });
  });

  it("is kept with problems but not published with them", async () => {
    const faulty = { ...points(500), spending: { pointValue: 0 } };
    const kept = await putDraft(faulty);
    expect(kept).toMatchObject({ status: 200, body: { problems: [{ code: "point_value_zero" }] } });
    expect(await publishDraft()).toMatchObject({
      status: 422,
      body: { code: "programme_has_problems", params: { problems: [{ path: "spending.pointValue" }] } },
    });
    expect(await inForce()).toMatchObject({ version: null });
  });

  it("names groups by the caller's ids and gives them back portable", async () => {
    await api.call(group.PUT, { params: { id: "oils" }, body: { name: "Oils" } });
    const rule = (id: string) => ({
      mode: "points",
      earning: { rules: [{ name: "Oils", per: "amount", percent: 100, products: { groups: [id] } }] },
    });
    expect((await putDraft(rule("ext:nowhere"))).body).toMatchObject({
      problems: [{ code: "unknown_group" }],
    });
    const { earning, problems } = draftView.parse((await putDraft(rule("ext:oils"))).body);
    expect(problems).toEqual([]);
    expect(earning.rules[0]?.products?.groups?.[0]).toMatch(/^grp_/);
    await publishDraft();
    const portable = await api.call(version.GET, { params: { version: "1" }, query: { portable: "true" } });
    expect(portable.body).toMatchObject({
      programme: { earning: { rules: [{ products: { groups: ["ext:oils"] } }] } },
    });
  });

  it("is not published from the past", async () => {
    await putDraft(points(500));
    expect(await publishDraft({ from: "2020-01-01T00:00:00Z" })).toMatchObject({
      status: 422,
      body: { code: "published_from_in_past" },
    });
    expect(await publishDraft({ from: "soon" })).toMatchObject({ status: 400 });
  });

  it("holds from its date; a version withdrawn before that never held", async () => {
    await putDraft(points(100));
    await publishDraft();
    await putDraft(points(200));
    const from = new Date(Date.now() + 86_400_000);
    await publishDraft({ from: from.toISOString() });
    const at = async (moment: Date) => (await findProgrammeInForce(api.db, moment)).version;
    expect([await at(new Date()), await at(new Date(from.getTime() - 1)), await at(from)]).toEqual([1, 1, 2]);
    const archive = (number: number) =>
      execute(archiveProgrammeVersion, {
        actor: systemActor("test"),
        input: { version: number },
        db: api.db,
        locale: "en",
      });
    expect(await archive(1)).toMatchObject({ kind: "refused", code: "version_in_force" });
    expect(await archive(2)).toMatchObject({ kind: "done", value: { state: "withdrawn" } });
    expect(await at(from)).toBe(1);
  });

  it("gets one number when many publish at once", async () => {
    await putDraft(points(500));
    const answers = await Promise.all(Array.from({ length: 6 }, () => publishDraft()));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
    await putDraft(points(600));
    expect(await publishDraft()).toMatchObject({ status: 201, body: { version: 2 } });
  });

  it("answers a repeated publishing as the first time", async () => {
    await putDraft(points(500));
    const headers = { "idempotency-key": "publish-1" };
    const first = await api.call(publish.POST, { body: {}, headers });
    const again = await api.call(publish.POST, { body: {}, headers });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
  });

  it("never changes once published, whoever tries", async () => {
    await putDraft(points(500));
    await publishDraft();
    for (const db of [api.db, api.owner]) {
      await expect(db.execute(sql`update programme_versions set body = '{}'`)).rejects.toThrow();
      await expect(db.execute(sql`update programme_versions set "from" = now()`)).rejects.toThrow();
      await expect(db.execute(sql`delete from programme_versions`)).rejects.toThrow();
    }
  });

  it("does not overwrite a draft that changed since it was seen", async () => {
    const first = draftView.parse((await putDraft(points(1))).body);
    await putDraft(points(2));
    expect(await putDraft({ ...points(3), updatedAt: first.updatedAt })).toMatchObject({
      status: 409,
      body: { code: "changed_meanwhile" },
    });
  });

  it("checks the key, the rights and the shape", async () => {
    expect(await api.call(programme.GET, { key: null })).toMatchObject({ status: 401 });
    const supervisor = await api.key("supervisor");
    expect(await api.call(programme.GET, { key: supervisor })).toMatchObject({ status: 200 });
    expect(await api.call(draft.PUT, { body: points(1), key: supervisor })).toMatchObject({
      status: 403,
      body: { right: "programme.edit" },
    });
    expect(await api.call(publish.POST, { body: {}, key: supervisor })).toMatchObject({
      status: 403,
      body: { right: "programme.publish" },
    });
    expect(await putDraft({ mode: "lottery" })).toMatchObject({
      status: 400,
      body: { errors: [{ path: "mode" }] },
    });
    expect(await putDraft({ mode: "points", earning: { rules: [{ per: "moon" }] } })).toMatchObject({
      status: 400,
    });
  });
});
