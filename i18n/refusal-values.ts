import type { RefusalParams } from "@/core/refusal";

/** Texts may leave an argument out; none may ask for one that the refusal did not bring. */
export function refusalValues(params: RefusalParams = {}): Record<string, string | number> {
  const shown = Object.entries(params).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return { code: "", why: "", ...Object.fromEntries(shown) };
}
