import { expect, test } from "vitest";
import { headerLine, nextTry } from "./delivery";

const queuedAt = new Date("2026-01-01T00:00:00Z");
const after = (hours: number) => new Date(queuedAt.getTime() + hours * 3_600_000);

test("two tries in the first hour, then every two and a half hours", () => {
  expect(nextTry(1, { queuedAt, now: queuedAt })).toEqual(new Date("2026-01-01T00:02:00Z"));
  expect(nextTry(2, { queuedAt, now: queuedAt })).toEqual(new Date("2026-01-01T00:30:00Z"));
  expect(nextTry(3, { queuedAt, now: after(1) })).toEqual(after(3.5));
  expect(nextTry(20, { queuedAt, now: after(50) })).toEqual(after(52.5));
});

test("gives up after four days", () => {
  expect(nextTry(40, { queuedAt, now: after(93) })).toEqual(after(95.5));
  expect(nextTry(40, { queuedAt, now: after(94) })).toBeNull();
});

test("a header is one line", () => {
  expect(headerLine("Code\r\nBcc: all@example.com\u0000")).toBe("Code Bcc: all@example.com");
});
