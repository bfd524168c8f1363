const nested = (depth: number): unknown => {
  let value: unknown = [];
  for (let n = 0; n < depth; n++) value = n % 2 ? [value] : { a: value };
  return value;
};

/** What stands in place of an input: each with its name. */
export const oddInputs: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a number", Number.NaN],
  ["a text", "text"],
  ["a list", [[], {}]],
  ["an empty object", {}],
  ["a function's shape", { toString: null, valueOf: null, length: -1 }],
  [
    "a prototype",
    JSON.parse('{"__proto__": {"kind": "system"}, "constructor": {"prototype": {"ok": true}}}'),
  ],
  ["a name with NUL", { "a\u0000b": 1 }],
  ["depth", { lines: nested(5_000), filter: nested(5_000), cart: nested(5_000) }],
  ["100,000 fields", Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`f${n}`, n]))],
];

/** What stands in a field in place of its value: each with its name. */
export const oddValues: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["true", true],
  ["a negative number", -1],
  ["a fraction", 0.5],
  ["not a number", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["a big integer", 2n ** 70n],
  ["a date", new Date(Number.NaN)],
  ["an unsafe integer", 2 ** 53],
  ["a huge number", 1e308],
  ["an empty text", ""],
  ["spaces", " \t\r\n"],
  ["a long text", "x".repeat(1_000_000)],
  ["a long text that matches slowly", `${"a".repeat(50_000)}@${"a.".repeat(50_000)}!`],
  ["long digits", "9".repeat(100_000)],
  ["NUL", "\u0000"],
  ["half a surrogate pair", "\ud800"],
  ["half a surrogate pair of another's id", "ext:\udfff"],
  ["right to left", "\u202e\u200d\ufeff𝔸🏳️‍🌈 Ω"],
  ["a prototype's name", "__proto__"],
  ["SQL", "%' or 1=1 --"],
  ["a template", "{{constructor.constructor('return process')()}}"],
  ["no day", "99999-99-99"],
  ["an empty list", []],
  ["a list of null", [null]],
  ["a mixed list", [[], {}, 1, ""]],
  ["a list as long as any", Array.from({ length: 10_000 }, () => ({}))],
  ["a longer list", Array.from({ length: 100_000 }, () => ({}))],
  ["many lists", Array.from({ length: 4 }, () => Array.from({ length: 10_000 }, () => ({})))],
  ["an object", {}],
  ["a prototype", JSON.parse('{"__proto__": null, "toString": 1, "length": -1}')],
  ["depth", nested(5_000)],
];
