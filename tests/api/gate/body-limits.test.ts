import { beforeEach, describe, expect, it } from "vitest";
import { POST as place } from "@/app/api/v1/sales/route";
import { POST as createSegment } from "@/app/api/v1/segments/route";
import { longestBody } from "@/server/gate/bounded-body";
import { type TestApi, testApi } from "@/tests/support/api";

let api: TestApi;
let key: string;
beforeEach(async () => {
  api = await testApi();
  key = await api.key("administrator");
});

/** More than the stream itself fetches before anybody reads. */
const one = 200_000;

/** A body that goes on for ever, and how much of it was taken. */
function endless() {
  const chunk = new TextEncoder().encode(`{"name": "${"x".repeat(64_000)}`);
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  return { body, taken: () => taken };
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/api/v1/sales", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "idempotency-key": "k", ...headers },
    body,
    duplex: "half",
  } as RequestInit);

const answer = async (request: Request) => {
  const response = await place(request, { params: Promise.resolve({}) });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: (await response.json()) as object,
  };
};

const tooLarge = { status: 413, type: "application/problem+json", body: { code: "body_too_large" } };

describe("a body that is too long", () => {
  it("is refused by its length before any of it is read", async () => {
    const { body, taken } = endless();
    const request = post(body, { "content-length": String(longestBody + 1) });
    expect(await answer(request)).toMatchObject(tooLarge);
    expect(taken()).toBeLessThan(one);
  });

  it("is not read for ever where it hides its length", async () => {
    const { body, taken } = endless();
    expect(await answer(post(body))).toMatchObject(tooLarge);
    expect(taken()).toBeLessThan(10 * longestBody + 300_000);
  });

  it("is nobody's business without a key", async () => {
    const { body, taken } = endless();
    const response = await place(post(body, { authorization: "Bearer no" }), { params: Promise.resolve({}) });
    expect(response.status).toBe(401);
    expect(taken()).toBeLessThan(one);
  });
});

describe("lists that are too long", () => {
  const segment = (count: number) => ({
    name: "All",
    filter: { all: Array.from({ length: count }, () => ({})) },
  });

  it("are refused before they are parsed, by a sentence", async () => {
    const { status, body } = await api.call(createSegment, { body: segment(100_000) });
    expect([status, body]).toMatchObject([
      400,
      { code: "invalid_input", errors: [{ path: "", message: "a list of more than 10000 entries" }] },
    ]);
    const fields = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`f${n}`, n]));
    const { body: many } = await api.call(createSegment, { body: { ...segment(1), fields } });
    expect(many).toMatchObject({ errors: [{ message: "more than 50000 values" }] });
  });

  it("do not have every mistake named", async () => {
    const { status, body } = await api.call(createSegment, { body: segment(9_000) });
    expect(status).toBe(400);
    expect((body as { errors: unknown[] }).errors.length).toBeLessThanOrEqual(100);
  });
});
