// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderPage } from "@/tests/support/render-page";
import { DataTable, type DataTableProps } from "./data-table";

const address = vi.hoisted(() => ({ query: "", replace: vi.fn() }));
vi.mock("next/navigation", () => ({
  useRouter: () => ({ replace: address.replace }),
  usePathname: () => "/things",
  useSearchParams: () => new URLSearchParams(address.query),
}));

type Thing = { id: string; name: string; price: number };
const rows: Thing[] = ["a", "b", "c"].map((id, index) => ({ id, name: `Thing ${id}`, price: index }));

function show(query = "", props: Partial<DataTableProps<Thing>> = {}) {
  address.query = query;
  renderPage(
    <DataTable
      label="Things"
      rows={rows}
      columns={[
        { key: "name", head: "Name", cell: (row) => row.name, sort: "name" },
        { key: "price", head: "Price", cell: (row) => row.price, numeric: true, sort: "price" },
        { key: "note", head: "Note", cell: () => "…", optional: true },
      ]}
      rowHref={(row) => `/things/${row.id}`}
      searchLabel="Name or code"
      bulk={(ids) => <button type="button">Award {ids.join()}</button>}
      {...props}
    />,
    "en",
  );
}

const focused = () => document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const asked = () => address.replace.mock.lastCall?.[0];

beforeEach(() => address.replace.mockClear());
afterEach(cleanup);

describe("by keyboard", () => {
  it("leads from / to the search box, down into the rows, and back and forth", () => {
    show();
    press("/");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    press("ArrowDown");
    expect(focused()).toBe("Thing a");
    press("ArrowDown");
    press("ArrowDown");
    press("ArrowDown");
    expect(focused()).toBe("Thing c");
    press("Home");
    expect(focused()).toBe("Thing a");
    press("ArrowUp");
    expect(focused()).toBe("Thing a");
    press("End");
    expect(focused()).toBe("Thing c");
    expect(document.activeElement?.getAttribute("href")).toBe("/things/c");
  });

  it("marks with Space and takes all marks away with Escape", () => {
    show();
    press("/");
    press("ArrowDown");
    press(" ");
    press("End");
    press(" ");
    expect(screen.getByText("Award a,c")).toBeTruthy();
    expect(screen.getByText("2 rows marked")).toBeTruthy();
    press(" ");
    expect(screen.getByText("Award a")).toBeTruthy();
    press("Escape");
    expect(screen.queryByText(/Award/)).toBeNull();
  });

  it("types a slash where one types", () => {
    show();
    const box = screen.getByRole<HTMLInputElement>("searchbox");
    box.focus();
    expect(fireEvent.keyDown(box, { key: "/" })).toBe(true);
  });
});

describe("in the address", () => {
  it("sorts up, down and not at all, from the first page", () => {
    show("cursor=x");
    fireEvent.click(screen.getByRole("button", { name: "Price" }));
    expect(asked()).toBe("/things?sort=price");
    cleanup();
    show("sort=price");
    expect(screen.getByRole("columnheader", { name: "Price" }).getAttribute("aria-sort")).toBe("ascending");
    fireEvent.click(screen.getByRole("button", { name: "Price" }));
    expect(asked()).toBe("/things?sort=-price");
    cleanup();
    show("sort=-price");
    fireEvent.click(screen.getByRole("button", { name: "Price" }));
    expect(asked()).toBe("/things");
  });

  it("searches after a pause, once", async () => {
    show("sort=name");
    const box = screen.getByRole("searchbox");
    fireEvent.change(box, { target: { value: "an" } });
    fireEvent.change(box, { target: { value: "ann " } });
    await waitFor(() => expect(asked()).toBe("/things?sort=name&query=ann"));
    expect(address.replace).toHaveBeenCalledTimes(1);
  });

  it("shows the columns it names, and what is on as chips in words", () => {
    show("columns=name,note&class=gold,none&from=2026-11-01", {
      filters: [
        { kind: "many", key: "class", label: "Class", options: [{ value: "gold", label: "Gold" }] },
        { kind: "dates", key: "at", label: "Visit", fromKey: "from", toKey: "to" },
      ],
    });
    expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toContain("Note");
    expect(screen.queryByText("Price")).toBeNull();
    expect(screen.getByText("Class: Gold")).toBeTruthy();
    expect(screen.getByText(/^Visit: from 1.Nov.2026$/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Remove filter: Visit" }));
    expect(asked()).toBe("/things?columns=name%2Cnote&class=gold%2Cnone");
  });

  it("pages by key", () => {
    show("cursor=x&sort=name", { nextCursor: "y" });
    const target = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(target("Next")).toBe("/things?cursor=y&sort=name");
    expect(target("To the start")).toBe("/things?sort=name");
  });
});

it("tells an empty list from one that filters hide, and large counts as about", () => {
  show("", { rows: [], empty: <p>Nothing yet</p> });
  expect(screen.getByText("Nothing yet")).toBeTruthy();
  cleanup();
  show("query=zzz", { rows: [], empty: <p>Nothing yet</p> });
  fireEvent.click(screen.getByRole("button", { name: "Clear all" }));
  expect(asked()).toBe("/things");
  cleanup();
  show("", { total: 123_456 });
  expect(screen.getByText("about 120,000 records")).toBeTruthy();
});
