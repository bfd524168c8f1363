import type { FormState } from "@/server/gate/action";

/** Errors of one field after a form was sent. */
export const fieldErrors = (state: FormState<unknown>, name: string): readonly string[] | undefined =>
  state.submission?.error?.[name] ?? undefined;

/** What was typed into a field before the form was sent, so that nothing is lost. */
export function typedValue(state: FormState<unknown>, name: string): string | undefined {
  const value = state.submission?.initialValue?.[name];
  return typeof value === "string" ? value : undefined;
}
