import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { kindOfField } from "@/components/audit/field-kinds";
import { messages } from "@/i18n/messages";
import { declaredUseCases } from "@/tests/support/declared";

// Plain Node does not resolve what next-auth imports of Next, and nobody signs in here.
vi.mock("next-auth/jwt", () => ({ encode: vi.fn(), decode: vi.fn() }));
vi.mock("@/server/auth/next-auth", () => ({ signInAs: vi.fn(), signOutBrowser: vi.fn(), handlers: {} }));

/** What those commands take or answer, but never note. */
const unheard = ["dryRun", "job", "problems", "path", "message", "code"];

/** Every name of a field that a schema knows, at any depth. */
function namesIn(schema: z.ZodType, io: "input" | "output"): string[] {
  const names: string[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const item of part) walk(item);
    if (part === null || typeof part !== "object" || Array.isArray(part)) return;
    if ("properties" in part) names.push(...Object.keys(part.properties as object));
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" }));
  return names;
}

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

  it("have a word for every field of what these commands note, in the same spelling as they do", () => {
    const noted = [
      ...["stores.create", "stores.update", "settings.changeCompany", "people.create"],
      ...["people.update", "programme.putDraft", "vouchers.saveType", "customers.create"],
      ...["customers.update", "catalogue.putProduct", "catalogue.putProductGroup", "cards.issue"],
      ...["cards.saveSeries", "points.bulk", "messages.save"],
    ];
    const fields = commands
      .filter(({ name }) => noted.includes(name))
      .flatMap(({ input, output }) => [...namesIn(input, "input"), ...namesIn(output, "output")]);
    const words = Object.keys(messages.en.audit.fields);
    const without = [...new Set(fields)].filter(
      (name) => !words.includes(name) && kindOfField([name]) !== "silent" && !unheard.includes(name),
    );
    expect(noted.filter((name) => !commands.some((command) => command.name === name))).toEqual([]);
    expect(without).toEqual([]);
  });

  it("name every area that has a command", () => {
    expect(Object.keys(areas)).toEqual(expect.arrayContaining(Object.keys(actions)));
  });
});
