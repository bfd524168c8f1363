import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findBreaches } from "./boundaries";
import { parseSource, readSources } from "./source-files";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = readSources(root);
const known = new Set(files.map((file) => file.path));

/** Rules broken by the project with one more file in it (or more). */
function planted(...additions: [file: string, text: string][]): string[] {
  for (const [file] of additions) known.add(file);
  const added = additions.map(([file, text]) => parseSource(file, text, known));
  return findBreaches([...files.filter(({ path }) => !added.some((one) => one.path === path)), ...added])
    .filter(({ file }) => additions.some(([name]) => name === file))
    .map(({ rule }) => rule);
}

describe("the project", () => {
  test("was read", () => {
    // A parser that silently reads nothing would find no fault either.
    expect(files.length).toBeGreaterThan(250);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(800);
    for (const room of ["core", "i18n", "db", "server", "components", "app", "scripts", "tests"]) {
      expect(files.filter((file) => file.path.startsWith(`${room}/`)).length, room).toBeGreaterThan(5);
    }
    const internal = files.flatMap(({ imports }) => imports.flatMap(({ target }) => target ?? []));
    expect(internal.filter((target) => known.has(target)).length / internal.length).toBeGreaterThan(0.9);
  });

  test("keeps its boundaries", () => {
    expect(findBreaches(files).map(({ file, rule, detail }) => `${file}: ${rule}: ${detail}`)).toEqual([]);
  });
});

describe("a planted breach is reported", () => {
  test.each<[rule: string, file: string, text: string]>([
    ["who may import whom", "core/quote/planted.ts", 'import { connect } from "@/db/client"; connect("");'],
    [
      "who may import whom",
      "core/quote/planted.ts",
      'import { connect } from "../../db/client"; connect("");',
    ],
    ["who may import whom", "core/quote/planted.ts", 'export const late = () => import("@/server/env");'],
    ["who may import whom", "db/queries/planted.ts", 'export { env } from "@/server/env";'],
    ["who may import whom", "components/ui/planted.tsx", 'import { env } from "@/server/env"; env();'],
    [
      "who may import whom",
      "components/ui/planted.tsx",
      'import type { Db } from "@/db/client"; export type D = Db;',
    ],
    ["who may import whom", "server/sales/planted.ts", 'import Page from "@/app/layout"; Page;'],
    ["who may import whom", "app/planted.tsx", 'import { connect } from "@/db/client"; connect("");'],
    ["who may import whom", "server/sales/planted.ts", 'import { runApp } from "@/scripts/run-app"; runApp;'],
    [
      "the inner order of core",
      "core/money/planted.ts",
      'import { quote } from "@/core/quote/quote"; quote;',
    ],
    ["core is pure", "core/money/planted.ts", 'import { readFileSync } from "node:fs"; readFileSync;'],
    ["core is pure", "core/money/planted.ts", "export const now = () => Date.now();"],
    ["SQL lives in db", "server/sales/planted.ts", 'import { sql } from "drizzle-orm"; sql;'],
    [
      "SQL lives in db",
      "server/sales/planted.ts",
      'import type { SQL } from "drizzle-orm"; export type S = SQL;',
    ],
    [
      "use cases do not import the gate",
      "server/sales/planted.ts",
      'import { action } from "../gate/action"; action;',
    ],
    ["actions are wrapped", "server/sales/actions.ts", '"use server"; export async function leak() {}'],
    ["actions are wrapped", "server/sales/actions.ts", '"use server"; export const leak = async () => 1;'],
    ["actions are wrapped", "server/sales/actions.ts", '"use server"; export * from "./place-sale";'],
    ["the worker runs in plain Node", "jobs/planted.ts", 'import "server-only";'],
    ["light in the browser", "components/ui/planted.tsx", '"use client"; import { z } from "zod"; z;'],
    [
      "light in the browser",
      "components/ui/planted.tsx",
      '"use client"; export { messages } from "@/i18n/messages";',
    ],
    ["no large files", "core/money/planted.ts", "\n".repeat(401)],
    ["a flat tree", "core/a/b/c/d/planted.ts", ""],
    ["named after what it does", "core/money/utils.ts", ""],
    ["named after what it does", "components/ui/index.ts", ""],
  ])("%s: %s", (rule, file, text) => {
    expect(planted([file, text])).toContain(rule);
  });

  test("no cycles", () => {
    const one = 'import { b } from "./planted-b"; export const a = () => b;';
    const two = 'import { a } from "./planted-a"; export const b = () => a;';
    expect(planted(["core/money/planted-a.ts", one], ["core/money/planted-b.ts", two])).toContain(
      "no cycles",
    );
  });

  test("on the disk as well", () => {
    const copy = mkdtempSync(path.join(tmpdir(), "regulars-planted-"));
    try {
      cpSync(path.join(root, "core", "money"), path.join(copy, "core", "money"), { recursive: true });
      expect(findBreaches(readSources(copy))).toEqual([]);
      mkdirSync(path.join(copy, "db"));
      writeFileSync(path.join(copy, "db", "client.ts"), "export const connect = () => 1;");
      writeFileSync(path.join(copy, "core", "money", "planted.ts"), 'export * from "@/db/client";');
      expect(findBreaches(readSources(copy))).toMatchObject([
        { file: "core/money/planted.ts", rule: "who may import whom" },
      ]);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});

test("what is allowed is not reported", () => {
  expect(
    planted(
      ["components/ui/planted.tsx", 'import type { Env } from "@/server/env"; export type E = Env;'],
      [
        "server/sales/actions.ts",
        '"use server"; import { action } from "../gate/action"; export const a = action(1);',
      ],
      ["core/money/planted.ts", "// Date.now() is not called here\nexport const one = 1;"],
      [
        "components/ui/planted-late.tsx",
        '"use client"; import type { z } from "zod"; export type S = z.ZodType; export const late = () => import("zod");',
      ],
    ),
  ).toEqual([]);
});
