import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, isOwnOrigin } from "./page-policy";

const from = (origin: string | null, host = "shop.example") =>
  isOwnOrigin(new Headers({ host, ...(origin === null ? {} : { origin }) }), "https://shop.example");

describe("the origin of a change", () => {
  test.each([
    ["https://shop.example", true],
    ["https://evil.example", false],
    ["https://shop.example.evil.example", false],
    ["null", false],
    [null, false],
    ["not a url", false],
  ])("%s", (origin, own) => {
    expect(from(origin)).toBe(own);
  });

  test("the address in the browser counts where APP_URL names another", () => {
    expect(from("http://localhost:4000", "localhost:4000")).toBe(true);
  });
});

test("pages run only what this request was given", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", https: true, dev: false });
  for (const part of [
    "script-src 'self' 'nonce-abc' 'strict-dynamic';",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "upgrade-insecure-requests",
  ]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).not.toMatch(/(script|style)-src [^;]*unsafe-inline/);
});
