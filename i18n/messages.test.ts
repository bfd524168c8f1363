import { describe, expect, it } from "vitest";
import { type RefusalCode, refusalStatus } from "@/core/refusal";
import { rightAreas, rights, scopes } from "@/core/rights";
import { locales } from "./locale";
import { type Area, messages, pickMessages } from "./messages";
import { refusalText, rightText } from "./refusal-text";
import { refusalValues } from "./refusal-values";
import { translator } from "./translator";

type Tree = { [key: string]: Tree | string };

/** Every message of a language as path → text. */
function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (typeof value === "string") flat.set(path, value);
    else for (const [inner, text] of flatten(value, path)) flat.set(inner, text);
  }
  return flat;
}

/** The arguments of an ICU message with their kind ("count plural", "code"), those inside its branches included. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  let at = 0;
  const until = (signs: string) => {
    const start = at;
    while (at < text.length && !signs.includes(text.charAt(at))) at += 1;
    return text.slice(start, at).trim();
  };
  function argument(): void {
    const name = until(",}");
    at += 1;
    if (text.charAt(at - 1) === "}") return void found.add(name);
    const kind = until(",}");
    found.add(`${name} ${kind}`);
    at += 1;
    if (text.charAt(at - 1) === "}") return;
    for (until("{}"); text.charAt(at) === "{"; until("{}")) message();
    at += 1;
  }
  function message(): void {
    at += 1;
    for (until("{}"); text.charAt(at) === "{"; until("{}")) {
      at += 1;
      argument();
    }
    at += 1;
  }
  at = -1;
  message();
  return [...found].sort();
}

const flat = { en: flatten(messages.en), ru: flatten(messages.ru) };

describe("the two languages", () => {
  it("have the same keys, all of them with a text", () => {
    expect([...flat.ru.keys()].sort()).toEqual([...flat.en.keys()].sort());
    for (const locale of locales)
      for (const [path, text] of flat[locale]) expect(text.trim(), path).not.toBe("");
  });

  it("take the same arguments", () => {
    const differing = [...flat.en].filter(
      ([path, text]) => String(argumentsOf(text)) !== String(argumentsOf(flat.ru.get(path) ?? "")),
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it("have every plural form of the language", () => {
    for (const [path, text] of flat.ru) {
      if (!/, plural,/.test(text)) continue;
      for (const form of ["one", "few", "many", "other"])
        expect(text, path).toMatch(new RegExp(`\\b${form} \\{`));
    }
  });

  it("never shout, and address people as «вы» in lower case", () => {
    for (const locale of locales)
      for (const [path, text] of flat[locale]) expect(text, path).not.toContain("!");
    for (const [path, text] of flat.ru) expect(text, path).not.toMatch(/[а-яё,;:] (Вы|Вам|Вас|Ваш\S*)(?!\S)/);
  });

  it("do not carry Russian into English", () => {
    const own = [...flat.en].filter(
      ([path, text]) => /[а-яё]/i.test(text) && !path.startsWith("navigation.languages"),
    );
    expect(own).toEqual([]);
  });
});

describe.each(locales)("in %s", (locale) => {
  it("every refusal has a text, with or without its parameters", () => {
    const codes = Object.keys(refusalStatus) as RefusalCode[];
    expect(Object.keys(messages[locale].refusals).sort()).toEqual([...codes].sort());
    for (const code of codes) {
      expect(refusalText(locale, { code })).not.toContain(`refusals.${code}`);
      expect(refusalText(locale, { code, params: { why: "expired", lines: [1] } })).not.toContain("{");
    }
  });

  it("every notice, right, scope and area has a text", () => {
    for (const code of Object.keys(
      messages[locale].notices,
    ) as (keyof (typeof messages)["en"]["notices"])[]) {
      expect(translator(locale, "notices")(code, refusalValues())).not.toContain(`notices.${code}`);
    }
    for (const right of rights) expect(rightText(locale, right)).not.toContain("rights.");
    expect(Object.keys(messages[locale].rights.areas).sort()).toEqual(
      [...new Set(Object.values(rightAreas))].sort(),
    );
    expect(Object.keys(messages[locale].rights.scopes).sort()).toEqual([...scopes].sort());
  });
});

it("picks only what is asked for", () => {
  const areas: Area[] = ["common", "errors"];
  expect(Object.keys(pickMessages("en", areas))).toEqual(areas);
  expect(refusalText("en", { code: "coupon_rejected", params: { code: "A1", why: "expired" } })).toContain(
    "Coupon A1 was not accepted: it has expired.",
  );
});
