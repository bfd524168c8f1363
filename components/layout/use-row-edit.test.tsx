// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { renderPage } from "@/tests/support/render-page";
import { useRowEdit } from "./use-row-edit";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

afterEach(cleanup);

const words = {
  ...{ name: "Name", rename: "Rename", renamed: "Renamed", remove: "Delete", removed: "Deleted" },
  ...{ removeTitle: "Delete it?", removeText: "It goes." },
};
const rename = vi.fn<(name: string) => Promise<{ ok: true } | { ok: false; message: string }>>();

function Shown() {
  const remove = async () => ({ ok: true }) as const;
  const { field, buttons } = useRowEdit({ name: "VIP", shown: <b>VIP</b>, rename, remove, words });
  return (
    <>
      {field}
      {buttons}
    </>
  );
}

it("renames by Enter, keeps what was typed when it is refused, and lets go by Escape", async () => {
  renderPage(<Shown />, "en");
  fireEvent.click(screen.getByRole("button", { name: "Rename" }));
  const box = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Name" });
  fireEvent.change(box(), { target: { value: "Gold" } });
  rename.mockResolvedValueOnce({ ok: false, message: "There is one." });
  fireEvent.keyDown(box(), { key: "Enter" });
  await waitFor(() => expect(rename).toHaveBeenLastCalledWith("Gold"));
  expect(box().value).toBe("Gold");
  expect(refresh).not.toHaveBeenCalled();

  rename.mockResolvedValueOnce({ ok: true });
  fireEvent.keyDown(box(), { key: "Enter" });
  await waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());

  fireEvent.click(screen.getByRole("button", { name: "Rename" }));
  fireEvent.keyDown(box(), { key: "Escape" });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText("VIP")).toBeTruthy();
});
