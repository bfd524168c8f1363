import "server-only";
import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { RefusalParams } from "@/core/refusal";
import { formErrors } from "@/i18n/form-errors";
import { execute, type Issue, type Result } from "./execute";
import { problemOf } from "./problem";
import { problemTexts } from "./problem-texts";
import { requestCall } from "./request-call";
import type { AnyUseCase } from "./use-case";

/** What a component gets back from an action: the view, or a sentence for the person and what it is about. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; params: RefusalParams; issues: Issue[] };

/** What an action says of itself, so that a test can call every one of them. */
export type ActionDeclaration = { readonly useCase: AnyUseCase };

/**
 * Makes a server action of a use case, for components that call it with a plain object. Next itself refuses calls
 * from another origin. `idempotencyKey` makes a repeated call answer as the first did (Q5).
 */
export function action<U extends AnyUseCase>(useCase: U) {
  const handler = async (
    input: z.input<U["input"]>,
    { idempotencyKey }: { idempotencyKey?: string } = {},
  ): Promise<ActionResult<z.output<U["output"]>>> => {
    const call = await requestCall();
    const result = await execute(useCase, { ...call, input, idempotencyKey: idempotencyKey ?? null });
    return toActionResult(result, call.locale);
  };
  return Object.assign(handler, { useCase } satisfies ActionDeclaration);
}

/** Where a form stands after it was sent: every field keeps what was typed. */
export type FormState<T> = {
  /** conform's result: values and errors by field. */
  submission?: SubmissionResult<string[]>;
  result?: ActionResult<T>;
};

type FormOptions<T> = {
  /** Where to go after success. */
  redirectTo?: (value: T) => string;
  /** Fields that are not sent back to be shown again: passwords. */
  hideFields?: string[];
};

/**
 * Makes a form's action of a use case; works with JavaScript off. Use it with `useActionState`.
 * The form is parsed by the use case's own input schema.
 */
export function formAction<U extends AnyUseCase>(
  useCase: U,
  { redirectTo, hideFields = [] }: FormOptions<z.output<U["output"]>> = {},
) {
  const handler = async (
    _previous: FormState<z.output<U["output"]>>,
    form: FormData,
  ): Promise<FormState<z.output<U["output"]>>> => {
    const call = await requestCall();
    const submission = parseWithZod(form, { schema: useCase.input, error: formErrors(call.locale) });
    if (submission.status !== "success") return { submission: submission.reply({ hideFields }) };
    const key = form.get("idempotencyKey");
    const result = await execute(useCase, {
      ...call,
      input: submission.payload,
      idempotencyKey: typeof key === "string" && key !== "" ? key : null,
    });
    if (result.kind === "done" && redirectTo) redirect(redirectTo(result.value));
    const answer = toActionResult(result, call.locale);
    return {
      submission: submission.reply({ hideFields, ...(answer.ok ? {} : { formErrors: [answer.message] }) }),
      result: answer,
    };
  };
  return Object.assign(handler, { useCase } satisfies ActionDeclaration);
}

/** What a component is told of how a call ended. */
export function toActionResult<T>(
  result: Result<T>,
  locale: Parameters<typeof problemTexts>[0],
): ActionResult<T> {
  if (result.kind === "done") return { ok: true, value: result.value };
  const problem = problemOf(result, problemTexts(locale));
  return {
    ok: false,
    code: problem.code,
    message: problem.detail,
    params: result.kind === "refused" ? result.params : {},
    issues: result.kind === "invalid" ? result.issues : [],
  };
}
