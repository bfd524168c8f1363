import { describe, expect, it } from "vitest";
import { isEmail, tidyEmail } from "./email";

describe("isEmail", () => {
  it.each(["a@b.ru", "first.last+tag@sub.example.com", "почта@пример.рф", "o'neil@example.com"])(
    "takes %s",
    (text) => expect(isEmail(text)).toBe(true),
  );

  it.each([
    "",
    "a@b",
    "@b.ru",
    "a@@b.ru",
    "a b@c.ru",
    "a@b.ru,c@d.ru",
    "a@b.ru\nBcc: c@d.ru",
    "a@b.ru\r\n",
    "a\u0000@b.ru",
    '"a@b"@c.ru',
    "a＠b.ru",
    "<a@b.ru>",
    "A <a@b.ru>",
    ".a@b.ru",
    "a..b@c.ru",
    "a@-b.ru",
    "a@b..ru",
    `${"a".repeat(65)}@b.ru`,
  ])("refuses %j", (text) => expect(isEmail(text)).toBe(false));

  it("is kept in lower case", () => expect(tidyEmail(" Ivan@Example.RU ")).toBe("ivan@example.ru"));
});
