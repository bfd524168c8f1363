import { jsonResponse } from "./json-response";
import type { Problem } from "./problem";
import { doorText, requestLocale } from "./problem-texts";

/** A problem as an answer of the API, which nobody keeps. */
export function problemResponse(
  problem: Problem,
  requestId: string,
  more: Record<string, string> = {},
): Response {
  const headers = {
    "content-type": "application/problem+json",
    "cache-control": "private, no-store",
    "x-request-id": requestId,
    ...more,
  };
  return jsonResponse(problem, { status: problem.status, headers });
}

/** What a request may fail at before any operation is reached, and what each is told as. */
const turnedAway = {
  unreadable: { status: 400, code: "bad_request" },
  noRoute: { status: 404, code: "not_found" },
  wrongMethod: { status: 405, code: "method_not_allowed" },
  tooLarge: { status: 413, code: "body_too_large" },
} as const;

/** The answer to a request that reaches no operation, in the language that it asks for. */
export function turnAway(
  request: Request,
  why: keyof typeof turnedAway,
  more: Record<string, string> = {},
): Response {
  const { status, code } = turnedAway[why];
  const { title, text: detail } = doorText(requestLocale(request), why);
  const problem: Problem = { type: `urn:regulars:problem:${code}`, title, status, detail, code };
  return problemResponse(problem, crypto.randomUUID(), more);
}
