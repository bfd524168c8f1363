import { findCycles } from "./cycles";
import type { Import, SourceFile } from "./source-files";

/** One fault: the file, the rule it breaks and how. */
export type Breach = { readonly file: string; readonly rule: string; readonly detail: string };

/** Which rooms each room may import from, beside itself. Tests, scripts and benchmarks may look into all of them. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  i18n: ["core"],
  db: ["core", "i18n"],
  emails: ["core", "i18n"],
  documents: ["core", "i18n"],
  server: ["core", "i18n", "db", "emails", "documents"],
  jobs: ["core", "i18n", "db", "server"],
  components: ["core", "i18n"],
  app: ["core", "i18n", "server", "components"],
};

/** Inside core: a folder may use its own row and the rows above. Files directly in core stand above all. */
const coreRows = [
  ["money", "time"],
  ["catalogue", "cards", "customers"],
  ["vouchers", "points", "programme"],
  ["standing"],
  ["quote"],
  ["sales"],
  ["segments", "tasks", "mailings", "documents"],
];

/** What no browser need load: it reads with types, and gets texts and figures from the server. */
const serverWeight = ["zod", "temporal-polyfill", "libphonenumber-js", "i18n/messages.ts"];

const corePackages = ["zod", "temporal-polyfill", "libphonenumber-js"];
const kindNames = ["utils", "util", "helpers", "common", "types", "constants", "index", "shared", "misc"];
const maxLines = 400;
const maxDepth = 4;

/** Every breach of "who may import whom" and of the tree's shape, in the files given. */
export function findBreaches(files: readonly SourceFile[]): Breach[] {
  const product = files.filter(({ path }) => (path.split("/")[0] as string) in mayImport);
  return [
    ...product
      .filter(isShipped)
      .flatMap((file) => [
        ...file.imports.flatMap((imported) => [
          ...roomBreaches(file, imported),
          ...coreBreaches(file, imported),
          ...packageBreaches(file, imported),
        ]),
        ...clockBreaches(file),
        ...actionBreaches(file),
      ]),
    ...files.flatMap(shapeBreaches),
    ...plainNodeBreaches(files),
    ...weightBreaches(product.filter(isShipped)),
    ...findCycles(product.filter(isShipped)).map((cycle) => ({
      file: cycle[0] ?? "",
      rule: "no cycles",
      detail: cycle.join(" → "),
    })),
  ];
}

function isShipped({ path }: SourceFile): boolean {
  return !/\.(test|test-d)\.tsx?$/.test(path);
}

function roomOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

function roomBreaches(file: SourceFile, { target, typeOnly, specifier }: Import): Breach[] {
  if (target === null || !target.includes("/")) return [];
  const [room, other] = [roomOf(file.path), roomOf(target)];
  if (room === other) return room === "server" ? gateBreaches(file, target, typeOnly) : [];
  if (mayImport[room]?.includes(other)) return [];
  // Components see the views' types, and call what the actions offer.
  if (room === "components" && other === "server" && (typeOnly || /\/actions(\.ts)?$/.test(target)))
    return [];
  return [{ file: file.path, rule: "who may import whom", detail: `${room} does not import ${specifier}` }];
}

/** Use cases know the gate's declaration and context, never its doors: the same operation serves them all. */
function gateBreaches(file: SourceFile, target: string, typeOnly: boolean): Breach[] {
  const area = file.path.split("/")[1];
  const isDoor = /\/(actions|[^/]+-door)\.tsx?$/.test(file.path);
  const isGate = target.startsWith("server/gate/") && !/\/(use-case|actor|list|log)\.ts$/.test(target);
  if (!isGate || typeOnly || isDoor || area === "gate" || area === "auth" || area === "openapi") return [];
  return [{ file: file.path, rule: "use cases do not import the gate", detail: target }];
}

function coreBreaches(file: SourceFile, { target }: Import): Breach[] {
  if (roomOf(file.path) !== "core" || target === null || roomOf(target) !== "core") return [];
  if (coreRow(target) <= coreRow(file.path)) return [];
  return [{ file: file.path, rule: "the inner order of core", detail: `${target} lies above` }];
}

function coreRow(path: string): number {
  const [, folder, inner] = path.split("/");
  if (inner === undefined) return -1;
  const row = coreRows.findIndex((names) => names.includes(folder ?? ""));
  return row < 0 ? coreRows.length : row;
}

function packageBreaches(file: SourceFile, { specifier, target }: Import): Breach[] {
  if (target !== null) return [];
  const room = roomOf(file.path);
  const name = specifier.split("/")[specifier.startsWith("@") ? 1 : 0] ?? specifier;
  if (room === "core" && !corePackages.includes(name)) {
    return [{ file: file.path, rule: "core is pure", detail: `imports ${specifier}` }];
  }
  if (room !== "db" && ["drizzle-orm", "postgres"].includes(name)) {
    return [{ file: file.path, rule: "SQL lives in db", detail: `imports ${specifier}` }];
  }
  return [];
}

/** The clock, chance and the process are arguments in core, so that an auditor's pencil gets the same figures. */
function clockBreaches(file: SourceFile): Breach[] {
  if (roomOf(file.path) !== "core") return [];
  const found = /\b(Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now\b|process\.|console\.)/.exec(
    withoutComments(file.text),
  );
  return found ? [{ file: file.path, rule: "core is pure", detail: `uses ${found[1]}` }] : [];
}

/** Every export of a `"use server"` file can be called by anybody: only what the gate has wrapped may be one. */
function actionBreaches(file: SourceFile): Breach[] {
  if (file.directive !== "use server") return [];
  const wrapped = new Set(
    file.imports
      .filter(
        ({ target }) => target !== null && (target.startsWith("server/gate/") || /-door\.tsx?$/.test(target)),
      )
      .flatMap(({ names }) => names),
  );
  return file.exports
    .filter(({ value }) => !wrapped.has(/^(\w+)\s*(?:\(|$)/.exec(value ?? "")?.[1] ?? ""))
    .map(({ name }) => ({
      file: file.path,
      rule: "actions are wrapped",
      detail: `${name} is not made by the gate`,
    }));
}

function shapeBreaches(file: SourceFile): Breach[] {
  const parts = file.path.split("/");
  const name = (parts.at(-1) ?? "").replace(/(\.test|\.test-d|\.d)?\.tsx?$/, "");
  const breaches: Breach[] = [];
  const lines = file.text.split("\n").length - 1;
  if (lines > maxLines) breaches.push({ file: file.path, rule: "no large files", detail: `${lines} lines` });
  if (parts[0] !== "app" && parts.length - 1 > maxDepth) {
    breaches.push({ file: file.path, rule: "a flat tree", detail: `${parts.length - 1} folders deep` });
  }
  if (kindNames.some((kind) => kind === name || parts.slice(0, -1).includes(kind))) {
    breaches.push({ file: file.path, rule: "named after what it does", detail: "names a kind, not a thing" });
  }
  return breaches;
}

/** Worker and commands run in plain Node, where `server-only` throws and Next's request is missing. */
function plainNodeBreaches(files: readonly SourceFile[]): Breach[] {
  const reached = reachedFrom(files, ({ path }) => /^(jobs|scripts)\//.test(path), isNeeded);
  return reached.flatMap(({ file, start }) =>
    file.imports
      .filter(isNeeded)
      .filter(({ specifier }) => /^(server-only|next\/(headers|navigation|cache|server))$/.test(specifier))
      .map(({ specifier }) => ({
        file: file.path,
        rule: "the worker runs in plain Node",
        detail: `imports ${specifier} and is reached from ${start}`,
      })),
  );
}

/** What client components import is loaded by the page that shows them; actions are called over the network. */
function weightBreaches(files: readonly SourceFile[]): Breach[] {
  const actions = new Set(
    files.filter(({ directive }) => directive === "use server").map(({ path }) => path),
  );
  const isLoaded = (one: Import) => isNeeded(one) && !one.dynamic && !actions.has(one.target ?? "");
  const reached = reachedFrom(files, ({ directive }) => directive === "use client", isLoaded);
  return reached.flatMap(({ file, start }) =>
    file.imports
      .filter(isLoaded)
      .map(({ specifier, target }) => target ?? specifier)
      .filter((name) => serverWeight.some((heavy) => name === heavy || name.startsWith(`${heavy}/`)))
      .map((name) => ({
        file: file.path,
        rule: "light in the browser",
        detail: `imports ${name} and is reached from ${start}`,
      })),
  );
}

const isNeeded = ({ typeOnly }: Import): boolean => !typeOnly;

/** All files that some files lead to by the imports that count, each with the one that it was first reached from. */
function reachedFrom(
  files: readonly SourceFile[],
  isStart: (file: SourceFile) => boolean,
  counts: (imported: Import) => boolean,
): { file: SourceFile; start: string }[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = files.filter(isStart).map((file) => ({ file, start: file.path }));
  const seen = new Set(reached.map(({ start }) => start));
  for (const { file, start } of reached) {
    for (const { target } of file.imports.filter(counts)) {
      const next = byPath.get(target ?? "");
      if (!next || seen.has(next.path)) continue;
      seen.add(next.path);
      reached.push({ file: next, start });
    }
  }
  return reached;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}
