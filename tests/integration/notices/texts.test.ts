import { beforeEach, describe, expect, it } from "vitest";
import { noticeChannels, noticeEvents } from "@/core/mailings/notice-events";
import type { Grants } from "@/core/rights";
import type { Actor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";
import { listNotices, resetNoticeText, saveNoticeText, switchNotice } from "@/server/notices/edit-texts";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { ending } from "@/tests/support/staff";
import { tablesDigest } from "@/tests/support/tables-digest";

// P10, M1: what a manager does with the messages that customers get by themselves.

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase();
});

const actorWith = (grants: Grants): Actor => ({
  kind: "key",
  id: "key_1",
  name: "Till",
  grants,
  storeIds: null,
});
const manager = actorWith({ "messages.edit": "all" });

function run<U extends AnyUseCase>(useCase: U, input: unknown, idempotencyKey?: string, actor = manager) {
  return execute(useCase, {
    actor,
    input,
    db: test.db,
    locale: "en",
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
}

const text = { key: "sale", channel: "sms", locale: "en" } as const;
const own = async () => {
  const result = await run(listNotices, {});
  if (result.kind !== "done") throw new Error(ending(result));
  const { texts, switches } = result.value;
  return { switches, texts: texts.filter(({ isOwn }) => isOwn).map(({ key, body }) => [key, body]) };
};

describe("texts of messages", () => {
  it("are kept, replaced and put back", async () => {
    expect(ending(await run(saveNoticeText, { ...text, body: "Hi {{ customer.name }}" }))).toBe("done");
    expect((await own()).texts).toEqual([["sale", "Hi {{ customer.name }}"]]);
    expect(ending(await run(saveNoticeText, { ...text, body: "Bye" }))).toBe("done");
    expect((await own()).texts).toEqual([["sale", "Bye"]]);
    expect(ending(await run(resetNoticeText, text))).toBe("done");
    expect(ending(await run(resetNoticeText, text))).toBe("done");
    expect((await own()).texts).toEqual([]);
  });

  it.each([
    ["{{ customer.password }}", { macro: "{{ customer.password }}", line: 1 }],
    ["Hi\n{{ grade.name }}", { macro: "{{ grade.name }}", line: 2 }],
  ])("refuse the unknown macro of %j with its place", async (body, params) => {
    const result = await run(saveNoticeText, { ...text, body });
    expect(result).toMatchObject({ kind: "refused", code: "unknown_macro", params });
    expect((await own()).texts).toEqual([]);
  });

  it.each([
    [{ ...text, body: " " }],
    [{ ...text, key: "birthday", body: "x" }],
    [{ ...text, channel: "post", body: "x" }],
    // T3: only told by SMS.
    [{ ...text, key: "discountEnding", channel: "email", body: "x" }],
    [{ ...text, body: "x".repeat(4_001) }],
  ])("are no text: %j", async (input) => {
    expect(ending(await run(saveNoticeText, input))).toBe("invalid");
  });
});

const calls = [
  ["messages.save", saveNoticeText, { ...text, body: "Hi" }, { ...text, body: "Bye" }],
  ["messages.reset", resetNoticeText, text, { ...text, locale: "ru" }],
  [
    "messages.switch",
    switchNotice,
    { event: "sale", channel: "sms", on: true },
    { event: "sale", channel: "sms", on: false },
  ],
] as const;

describe.each(calls)("%s", (_name, useCase, input, other) => {
  it("repeated with its key is done once", async () => {
    expect(await run(useCase, input, "k")).toMatchObject({ kind: "done", replayed: false });
    const before = await tablesDigest(test.owner);
    expect(await run(useCase, input, "k")).toMatchObject({ kind: "done", replayed: true });
    expect(ending(await run(useCase, other, "k"))).toBe("idempotency_key_reused");
    expect(await tablesDigest(test.owner)).toEqual(before);
  });

  it("needs its right", async () => {
    const before = await tablesDigest(test.owner);
    const seller = actorWith({ "sales.sell": "all", "programme.edit": "all" });
    expect(await run(useCase, input, "k", seller)).toEqual({
      kind: "denied",
      signedIn: true,
      right: "messages.edit",
    });
    expect(await tablesDigest(test.owner)).toEqual(before);
  });
});

it("switches that two people turn at once are both turned", async () => {
  const all = noticeEvents.flatMap((event) =>
    noticeChannels.map((channel) => ({ event, channel, on: true })),
  );
  const results = await Promise.all(all.map((each) => run(switchNotice, each)));
  expect(results.map(ending)).toEqual(all.map(() => "done"));
  const { switches } = await own();
  for (const { event, channel } of all)
    expect([event, channel, switches[event][channel]]).toEqual([event, channel, true]);
});
