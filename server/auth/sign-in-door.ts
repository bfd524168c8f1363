import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { formErrors } from "@/i18n/form-errors";
import type { FormState } from "../gate/action";
import { problemOf } from "../gate/problem";
import { problemTexts } from "../gate/problem-texts";
import { requestCall } from "../gate/request-call";
import { signInAs } from "./next-auth";

/** A form that signs in, as `formAction` is for other use cases: its cookie is next-auth's to write. */
export function signInForm(
  provider: Parameters<typeof signInAs>[0],
  schema: z.ZodType<object>,
  home: string,
) {
  return async (_previous: FormState<null>, form: FormData): Promise<FormState<null>> => {
    const { locale } = await requestCall();
    const submission = parseWithZod(form, { schema, error: formErrors(locale) });
    if (submission.status !== "success")
      return { submission: submission.reply({ hideFields: ["password", "code"] }) };
    const failure = await signInAs(provider, submission.value);
    if (!failure) redirect(pathWithin(form.get("next")) ?? home);
    const problem = problemOf(failure, problemTexts(locale));
    return {
      submission: submission.reply({ formErrors: [problem.detail], hideFields: ["password", "code"] }),
      result: { ok: false, code: problem.code, message: problem.detail, params: {}, issues: [] },
    };
  };
}

/** A path of our own site, or null: a link must not send people elsewhere after signing in. */
function pathWithin(next: unknown): string | null {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next) || /^\/(sign-in|setup|me\/sign-in)\b/.test(next))
    return null;
  const url = new URL(next, "http://here");
  return url.origin === "http://here" ? `${url.pathname}${url.search}` : null;
}
