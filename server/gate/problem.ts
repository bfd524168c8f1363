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

export type Failure = Exclude<Result<unknown>, { kind: "done" }>;

/** Text of a code in the caller's language. */
export type Texts = (code: string, params: Record<string, unknown>) => { title: string; detail: string };

/** The one place where the end of a call becomes an HTTP status. */
export function statusOfFailure(failure: Failure): number {
  switch (failure.kind) {
    case "invalid":
      return 400;
    case "denied":
      return failure.signedIn ? 403 : 401;
    case "throttled":
      return 429;
    case "unavailable":
      return 503;
    case "unexpected":
      return 500;
    case "refused":
      return statusOf(failure.code);
  }
}

/** The one place where the end of a call becomes a code. */
export function problemOf(failure: Failure, texts: Texts): Problem {
  const problem = (code: string, more: Record<string, unknown> = {}): Problem => ({
    ...more,
    type: `urn:regulars:problem:${code}`,
    ...texts(code, more),
    status: statusOfFailure(failure),
    code,
  });
  switch (failure.kind) {
    case "invalid":
      return problem("invalid_input", { errors: failure.issues });
    case "denied":
      if (!failure.signedIn) return problem("unauthenticated");
      return problem("forbidden", failure.right ? { right: failure.right } : {});
    case "throttled":
    case "unavailable":
      return problem(failure.kind, { retryAfter: failure.retryAfter });
    case "unexpected":
      return problem("unexpected", { reference: failure.reference });
    case "refused":
      return problem(failure.code, { ...failure.params, params: failure.params });
  }
}
