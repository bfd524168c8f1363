import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { AnyUseCase } from "@/server/gate/use-case";

/** A use case and the file that declares it. */
export type Declared = { file: string; useCase: AnyUseCase };

/** An export of an actions file: every one of them is an endpoint that anybody may call. */
export type DeclaredAction = {
  file: string;
  name: string;
  call: (...args: never[]) => Promise<unknown>;
  /** Absent where the action is a door of its own making. */
  useCase: AnyUseCase | undefined;
};

/** Every use case of the app, read from the files themselves. */
export async function declaredUseCases(): Promise<Declared[]> {
  const found = new Map<string, Declared>();
  for (const { file, exports } of await modulesOf((name) => !/\/actions\.ts$/.test(name))) {
    for (const each of Object.values(exports)) {
      if (isUseCase(each)) found.set(each.name, { file, useCase: each });
    }
  }
  return [...found.values()].sort((a, b) => a.useCase.name.localeCompare(b.useCase.name));
}

/** Every server action of the app. */
export async function declaredActions(): Promise<DeclaredAction[]> {
  const modules = await modulesOf((name) => /\/actions\.ts$/.test(name));
  return modules.flatMap(({ file, exports }) =>
    Object.entries(exports).map(([name, call]) => {
      if (typeof call !== "function") throw new Error(`${file}: ${name} is no function`);
      const { useCase } = call as { useCase?: AnyUseCase };
      return { file, name, call: call as DeclaredAction["call"], useCase };
    }),
  );
}

async function modulesOf(wanted: (file: string) => boolean) {
  const files = readdirSync("server", { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && wanted(file));
  return Promise.all(
    files.sort().map(async (file) => ({
      file: `server/${file}`,
      exports: (await import(/* @vite-ignore */ `../../server/${file}`)) as Record<string, unknown>,
    })),
  );
}

const isUseCase = (value: unknown): value is AnyUseCase =>
  typeof value === "object" && value !== null && "right" in value && "input" in value && "run" in value;
