import { expect, test } from "vitest";
import lock from "@/package-lock.json" with { type: "json" };

/** The lowest releases in which known holes are closed, at every place where the package is installed. */
const floors: Readonly<Record<string, readonly string[]>> = {
  next: ["16.4.5"],
  sharp: ["0.35.5"],
  "drizzle-orm": ["0.45.2"],
  nodemailer: ["10.4.1"],
  liquidjs: ["10.27.2"],
  // Two lines of releases are kept up.
  "next-auth": ["4.24.15", "5.0.0-beta.32"],
  dompurify: ["3.4.17"],
};

/** Parsers of uploaded workbooks without a fixed release. */
const banned = ["exceljs", "xlsx"];

const installed = Object.entries(lock.packages as Record<string, { version?: string }>).flatMap(
  ([place, { version }]) => {
    const name = place.split("node_modules/").at(-1) ?? "";
    return version && name ? [{ name, place, version }] : [];
  },
);

test("the lock file was read", () => {
  expect(installed.length).toBeGreaterThan(200);
  for (const name of ["next", "drizzle-orm", "nodemailer", "next-auth"]) {
    expect(
      installed.some((one) => one.name === name),
      name,
    ).toBe(true);
  }
});

test("no package is older than the release that closed its known holes", () => {
  const old = installed.filter(({ name, version }) => {
    const lowest = floors[name];
    return lowest !== undefined && !lowest.some((floor) => isAtLeast(version, floor));
  });
  expect(old).toEqual([]);
});

test("no package is installed that has no fixed release", () => {
  expect(installed.filter(({ name }) => banned.includes(name))).toEqual([]);
});

test("versions are compared as numbers, within their own line", () => {
  expect(isAtLeast("16.10.0", "16.4.5")).toBe(true);
  expect(isAtLeast("16.4.4", "16.4.5")).toBe(false);
  expect(isAtLeast("5.0.0-beta.31", "5.0.0-beta.32")).toBe(false);
  expect(isAtLeast("5.0.0-beta.100", "5.0.0-beta.32")).toBe(true);
  expect(isAtLeast("5.0.0", "5.0.0-beta.32")).toBe(true);
  expect(isAtLeast("5.0.0-beta.31", "4.24.15")).toBe(false);
});

/** Whether the version is of the floor's major line or a later release of it. A pre-release comes before its release. */
function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [partsOf(version), partsOf(floor)];
  // A pre-release of the next major version is a line of its own.
  if (have[0] !== want[0] && /-/.test(version)) return false;
  for (const [index, wanted] of want.entries()) {
    const had = have[index] ?? 0;
    if (had !== wanted) return had > wanted;
  }
  return true;
}

function partsOf(version: string): number[] {
  const [release = "", preRelease] = version.split("-");
  const numbers = release.split(".").map(Number);
  const last = preRelease === undefined ? Number.POSITIVE_INFINITY : Number(preRelease.split(".").at(-1));
  return [...numbers, last];
}
