import "server-only";
import { parseWithZod } from "@conform-to/zod/v4";
import { formErrors } from "@/i18n/form-errors";
import { type FormState, toActionResult } from "../gate/action";
import { execute } from "../gate/execute";
import { requestCall } from "../gate/request-call";
import { markedBrowserId } from "./browser-id";
import { knownDevice } from "./known-device";
import { addressSchema, requestCode } from "./request-code";

/** The form that asks for a code; it marks the browser, so that the code works in this one alone. */
export async function requestCodeDoor(
  _previous: FormState<{ address: string }>,
  form: FormData,
): Promise<FormState<{ address: string }>> {
  const call = await requestCall();
  const submission = parseWithZod(form, { schema: addressSchema, error: formErrors(call.locale) });
  if (submission.status !== "success") return { submission: submission.reply() };
  const [browser, device] = await Promise.all([markedBrowserId(), knownDevice()]);
  const result = await execute(requestCode, { ...call, input: { ...submission.value, browser, device } });
  const answer = toActionResult(result, call.locale);
  return {
    submission: submission.reply(answer.ok ? {} : { formErrors: [answer.message] }),
    result: answer,
  };
}
