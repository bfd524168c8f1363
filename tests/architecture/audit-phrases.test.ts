import { describe, expect, it, vi } from "vitest";
import { messages } from "@/i18n/messages";
import { declaredUseCases } from "@/tests/support/declared";

// Plain Node does not resolve what next-auth imports of Next, and nobody signs in here.
vi.mock("next-auth/jwt", () => ({ encode: vi.fn(), decode: vi.fn() }));
vi.mock("@/server/auth/next-auth", () => ({ signInAs: vi.fn(), signOutBrowser: vi.fn(), handlers: {} }));

describe("the audit's words", async () => {
  const commands = (await declaredUseCases())
    .map(({ useCase }) => useCase)
    .filter(({ kind }) => kind === "command");
  const { actions, areas } = messages.en.audit;
  const phrases = Object.entries(actions).flatMap(([area, verbs]) =>
    Object.keys(verbs).map((verb) => `${area}.${verb}`),
  );

  it("have a phrase for every command, and none for what no longer exists", () => {
    expect(phrases.sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it("name every area that has a command", () => {
    expect(Object.keys(areas)).toEqual(expect.arrayContaining(Object.keys(actions)));
  });
});
