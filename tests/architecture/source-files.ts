import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

/** One import of a file; `target` is the project's file it names, null for packages. */
export type Import = {
  readonly specifier: string;
  readonly target: string | null;
  /** Gone after compilation: the importing file does not need the other one to run. */
  readonly typeOnly: boolean;
  /** `import()`: it comes when it is asked for. */
  readonly dynamic: boolean;
  /** The local names that it binds. */
  readonly names: readonly string[];
};

/** What the rules need to know of a source file; `path` is relative to the project, with slashes. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** `use server` or `use client` at its head. */
  readonly directive: string | null;
  /** Exported names with the text that defines them, null where that is not a plain `const name = …`. */
  readonly exports: readonly { readonly name: string; readonly value: string | null }[];
};

const skipped = new Set(["node_modules", "next-env.d.ts", "public", "coverage", "test-results"]);

/** Reads and parses all TypeScript of a project folder. */
export function readSources(root: string): SourceFile[] {
  const paths = pathsUnder(root, "");
  const known = new Set(paths);
  return paths
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => parseSource(file, readFileSync(path.join(root, file), "utf8"), known));
}

/** Parses one file. @throws when it is no valid TypeScript. */
export function parseSource(file: string, text: string, known: ReadonlySet<string>): SourceFile {
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const toImport = (specifier: string, typeOnly: boolean, names: string[] = [], dynamic = false): Import => ({
    specifier,
    target: resolve(file, specifier, known),
    typeOnly,
    dynamic,
    names,
  });
  return {
    path: file,
    text,
    directive: directiveOf(program.body),
    exports: program.body.flatMap((node) => exportsOf(node, text)),
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries }) =>
        toImport(
          moduleRequest.value,
          entries.length > 0 && entries.every(({ isType }) => isType),
          entries.map(({ localName }) => localName.value),
        ),
      ),
      ...module.staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest, isType }) =>
          moduleRequest ? [toImport(moduleRequest.value, isType)] : [],
        ),
      ),
      ...module.dynamicImports.flatMap(({ moduleRequest }) => {
        const quoted = /^["'`](.*)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
        return quoted?.[1] === undefined ? [] : [toImport(quoted[1], false, [], true)];
      }),
    ],
  };
}

type Statement = ReturnType<typeof parseSync>["program"]["body"][number];

function directiveOf(body: readonly Statement[]): string | null {
  const [first] = body;
  return first && "directive" in first && typeof first.directive === "string" ? first.directive : null;
}

function exportsOf(node: Statement, text: string): { name: string; value: string | null }[] {
  if (node.type === "ExportDefaultDeclaration") return [{ name: "default", value: null }];
  if (node.type === "ExportAllDeclaration") return [{ name: "*", value: null }];
  if (node.type !== "ExportNamedDeclaration" || node.exportKind === "type") return [];
  const { declaration } = node;
  if (declaration?.type === "VariableDeclaration") {
    return declaration.declarations.map(({ id, init }) => ({
      name: text.slice(id.start, id.end),
      value: init ? text.slice(init.start, init.end) : null,
    }));
  }
  if (declaration) return [{ name: text.slice(declaration.start, declaration.start + 40), value: null }];
  return node.specifiers.map(({ exported }) => ({
    name: text.slice(exported.start, exported.end),
    value: null,
  }));
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (!/^(@\/|\.)/.test(specifier)) return null;
  const bare = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
  const found = ["", ".ts", ".tsx"].map((ending) => bare + ending).find((candidate) => known.has(candidate));
  // Folders without such a file belong to a rule of their own (no barrels), and tsc names what does not exist.
  return found ?? bare;
}

function pathsUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    if (skipped.has(name) || name.startsWith(".")) return [];
    const file = folder === "" ? name : `${folder}/${name}`;
    return statSync(path.join(root, file)).isDirectory() ? pathsUnder(root, file) : [file];
  });
}
