import { describe, expect, it } from "vitest";
import { screensFor, settingsFor } from "@/components/layout/screens";
import { foldersWith, pages, routes } from "@/tests/support/pages";

describe("the table of pages", () => {
  const folders = foldersWith("page.tsx");

  it("names every page with who may see it", () => {
    expect(folders.length).toBeGreaterThan(40);
    expect(Object.keys(pages).sort()).toEqual(folders);
  });

  it("names every route that is no operation of the API", () => {
    const others = foldersWith("route.ts").filter((folder) => !folder.startsWith("/api/v1/"));
    expect(others).toEqual(expect.arrayContaining(Object.keys(routes)));
    // The doors of next-auth are its own.
    expect(others.filter((folder) => !(folder in routes))).toEqual(
      others.filter((folder) => folder.startsWith("/api/auth")),
    );
  });

  it("has every place that the navigation leads to", () => {
    const places = [...screensFor(() => true), ...settingsFor(() => true)].map(({ href }) => href);
    expect(places.filter((href) => !(href in pages))).toEqual([]);
  });
});
