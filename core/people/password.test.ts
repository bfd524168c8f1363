import { expect, test } from "vitest";
import { passwordWeakness } from "./password";

const anna = { name: "Anna Kuznetsova", email: "anna@shop.example" };

test.each([
  ["correct horse battery", null],
  ["четыре слова подряд", null],
  ["short", "short"],
  ["x".repeat(10), "guessable"],
  ["password123", "guessable"],
  ["Qwerty2026", "guessable"],
  ["йцукенгшщз", "guessable"],
  ["1234567890", "guessable"],
  ["anna@shop.example", "guessable"],
  ["Kuznetsova1", "guessable"],
  ["a".repeat(201), "long"],
])("%s", (password, weakness) => {
  expect(passwordWeakness(password, anna)).toBe(weakness);
});
