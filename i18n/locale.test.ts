import { describe, expect, it } from "vitest";
import { isLocale, pickLocale } from "./locale";

describe("pickLocale", () => {
  it.each([
    ["ru-RU,ru;q=0.9,en-US;q=0.8", "ru"],
    ["en-GB,en;q=0.9", "en"],
    ["de-DE,de;q=0.9,en;q=0.5,ru;q=0.4", "en"],
    ["en;q=0.3, ru;q=0.8", "ru"],
    ["en;q=0", "ru"],
    ["fr", "ru"],
    ["", "ru"],
    [null, "ru"],
    [";;;,,q=", "ru"],
  ])("picks from %s", (header, expected) => {
    expect(pickLocale(header)).toBe(expected);
  });
});

it("knows its languages", () => {
  expect(isLocale("en")).toBe(true);
  expect(isLocale("toString")).toBe(false);
});
