import "server-only";
import type { RefusalParams } from "@/core/refusal";
import type { ActionResult } from "./action";
import { boundedText, longestBody } from "./bounded-body";
import { execute, type Issue, type Result } from "./execute";
import { problemOf } from "./problem";
import { problemTexts } from "./problem-texts";
import { requestCall } from "./request-call";
import type { AnyUseCase } from "./use-case";

type RouteContext = { params: Promise<{ call: string }> };

/**
 * Use cases that a page calls by `fetch`, as the person who is signed in: `POST <folder>/<name>` with JSON. For pages
 * to which actions do not fit: those go out one at a time and can be neither given up nor timed out.
 * Another site's page cannot send JSON with our cookie, and `proxy.ts` looks at the origin besides.
 */
export function browserCalls(useCases: Readonly<Record<string, AnyUseCase>>) {
  return async (request: Request, { params }: RouteContext): Promise<Response> => {
    const { call: name } = await params;
    const useCase = Object.hasOwn(useCases, name) ? useCases[name] : undefined;
    if (!useCase) return new Response(null, { status: 404 });
    const isJson = request.headers.get("content-type")?.startsWith("application/json");
    if (!isJson) return new Response(null, { status: 415 });
    const text = await boundedText(request, longestBody);
    if (text === null) return new Response(null, { status: 413 });
    const call = await requestCall();
    const result = await execute(useCase, {
      ...call,
      input: parsed(text),
      idempotencyKey: request.headers.get("idempotency-key"),
    });
    const { status, body } = answerOf(result, call.locale);
    return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answerOf(
  result: Result<unknown>,
  locale: Parameters<typeof problemTexts>[0],
): { status: number; body: ActionResult<unknown> } {
  if (result.kind === "done") return { status: 200, body: { ok: true, value: result.value } };
  const { status, code, detail: message } = problemOf(result, problemTexts(locale));
  const params: RefusalParams = result.kind === "refused" ? result.params : {};
  const issues: Issue[] = result.kind === "invalid" ? result.issues : [];
  // A refusal is an answer like any other to the page that asked; a browser would log any 4xx as a fault.
  return {
    status: result.kind === "refused" ? 200 : status,
    body: { ok: false, code, message, params, issues },
  };
}
