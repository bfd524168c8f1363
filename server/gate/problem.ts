import type { Result } from "./execute";
import { statusOf } from "./execute";

/** `application/problem+json` (RFC 9457) with `code`, stable and machine-readable. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  [member: string]: unknown;
};

type Failure = Exclude<Result<unknown>, { kind: "done" }>;

/** Text of a code in the caller's language. */
export type Texts = (code: string, params: Record<string, unknown>) => { title: string; detail: string };

/** The one place where the end of a call becomes an HTTP status and a code. */
export function problemOf(failure: Failure, texts: Texts): Problem {
  const problem = (status: number, code: string, more: Record<string, unknown> = {}): Problem => ({
    ...more,
    type: `urn:regulars:problem:${code}`,
    ...texts(code, more),
    status,
    code,
  });
  switch (failure.kind) {
    case "invalid":
      return problem(400, "invalid_input", { errors: failure.issues });
    case "denied":
      if (!failure.signedIn) return problem(401, "unauthenticated");
      return problem(403, "forbidden", failure.right ? { right: failure.right } : {});
    case "throttled":
      return problem(429, "throttled", { retryAfter: failure.retryAfter });
    case "unavailable":
      return problem(503, "unavailable", { retryAfter: failure.retryAfter });
    case "unexpected":
      return problem(500, "unexpected", { reference: failure.reference });
    case "refused":
      return problem(statusOf(failure.code), failure.code, { ...failure.params, params: failure.params });
  }
}
