// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PaletteGroup } from "@/server/search/palette-view";
import { usePaletteSearch } from "./use-palette-search";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const group = (title: string): PaletteGroup => ({ key: "customers", items: [{ href: `/${title}`, title }] });

/** A server whose answers come when the test says so. */
function slowServer() {
  const answers = new Map<string, (groups: PaletteGroup[]) => void>();
  const search = vi.fn(
    (query: string) => new Promise<PaletteGroup[]>((resolve) => answers.set(query, resolve)),
  );
  return { search, answer: async (query: string) => act(async () => answers.get(query)?.([group(query)])) };
}

it("asks once typing pauses, from three letters on, and shows the answer to the last question only", async () => {
  const { search, answer } = slowServer();
  const { result, rerender } = renderHook(({ query }) => usePaletteSearch(search, query), {
    initialProps: { query: "an" },
  });
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(search).not.toHaveBeenCalled();

  rerender({ query: "ann" });
  expect(result.current.searching).toBe(true);
  await act(() => vi.advanceTimersByTimeAsync(500));
  rerender({ query: "anna " });
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(search.mock.calls).toEqual([["ann"], ["anna"]]);

  await answer("anna");
  await answer("ann");
  expect(result.current).toEqual({ groups: [group("anna")], searching: false });

  rerender({ query: "" });
  expect(result.current.groups).toEqual([]);
});

it("shows nothing, and goes on, when the search fails", async () => {
  const search = vi.fn(() => Promise.reject(new Error("down")));
  const { result } = renderHook(() => usePaletteSearch(search, "anna"));
  await act(() => vi.advanceTimersByTimeAsync(500));
  expect(result.current).toEqual({ groups: [], searching: false });
});
