import "server-only";
import { randomUUID } from "node:crypto";
import { refuse } from "@/core/refusal";
import type { Locale } from "@/i18n/locale";
import { bearerActor, presumedActor } from "../auth/bearer-actor";
import { database } from "../database";
import { type Actor, publicActor } from "./actor";
import { boundedText, longestBody } from "./bounded-body";
import { clientIp } from "./client-ip";
import { execute, orFailure, type Result } from "./execute";
import { jsonResponse } from "./json-response";
import { type Failure, type Problem, problemOf } from "./problem";
import { problemResponse, turnAway } from "./problem-response";
import { programTexts, requestLocale } from "./problem-texts";
import type { AnyUseCase } from "./use-case";

type RouteContext = { params: Promise<Record<string, string>> };

type Options = {
  /** Status of success; 200 unless told. */
  status?: 200 | 201 | 202 | undefined;
  /** Whether an answer only says that work has begun: it is told as 202 instead. */
  isLater?: ((value: never) => boolean) | undefined;
};

/** What a route says of itself; the OpenAPI document is made from it. */
export type Operation = { useCase: AnyUseCase; status: number };

/**
 * Makes a method of a `resource` of a use case: `POST: endpoint(placeSale, { status: 201 })`.
 * Path parameters, then the body (or, for GET, the query) make up the input.
 */
export function endpoint(useCase: AnyUseCase, { status = 200, isLater }: Options = {}) {
  const handler = async (request: Request, { params }: RouteContext): Promise<Response> => {
    const requestId = randomUUID();
    const locale = requestLocale(request);
    const about = { requestId, useCase: useCase.name };
    const result = await orFailure(about, async () => run(useCase, request, { locale, requestId, params }));
    if (result === "tooLarge") return turnAway(request, "tooLarge");
    if (result.kind !== "done") return answer(result, locale, requestId);
    return jsonResponse(result.value, {
      status: isLater?.(result.value as never) ? 202 : status,
      headers: {
        "cache-control": "private, no-store",
        "x-request-id": requestId,
        ...(result.replayed ? { "idempotency-replayed": "true" } : {}),
      },
    });
  };
  const operation: Operation = { useCase, status };
  return Object.assign(handler, { operation });
}

type Around = RouteContext & { locale: Locale; requestId: string };

async function run(
  useCase: AnyUseCase,
  request: Request,
  { params, ...around }: Around,
): Promise<Result<unknown> | "tooLarge"> {
  const db = database();
  const bearer = request.headers.get("authorization");
  const ask = () => bearerActor(db, bearer);
  const mayNot = (actor: Actor | null) => actor === null && useCase.right !== "anyone";
  const idempotencyKey = request.headers.get("idempotency-key");
  // Only for what finds out in its own transaction, where no message is needed for it alone.
  const presumption = useCase.kind === "command" && idempotencyKey ? presumedActor(bearer) : null;
  const actor = presumption?.actor ?? (await ask());
  if (mayNot(actor)) return unauthenticated;
  const input = idempotencyKeyFault(useCase, idempotencyKey) ?? (await readInput(request, await params));
  if (input === "tooLarge" || "kind" in input) {
    // Nobody learns anything for being presumed to be somebody.
    return presumption && mayNot(await ask()) ? unauthenticated : input;
  }
  const call = { ...around, input: input.value, db, ip: clientIp(request.headers), idempotencyKey };
  if (!presumption) return execute(useCase, { ...call, actor: actor ?? publicActor });
  const result = await execute(useCase, { ...call, actor: presumption.actor, presumption });
  if (presumption.isConfirmed) return result;
  const found = await ask();
  return mayNot(found) ? unauthenticated : execute(useCase, { ...call, actor: found ?? publicActor });
}

const unauthenticated: Failure = { kind: "denied", signedIn: false, right: null };

function idempotencyKeyFault({ idempotency }: AnyUseCase, key: string | null): Failure | null {
  if (idempotency === "required" && !key) {
    const { code, params } = refuse("idempotency_key_required");
    return { kind: "refused", code, params };
  }
  return key && key.length > 255 ? invalid("Idempotency-Key", "at most 255 characters") : null;
}

const invalid = (path: string, message: string): Failure => ({
  kind: "invalid",
  issues: [{ path, message }],
});

async function readInput(
  request: Request,
  params: Record<string, string>,
): Promise<{ value: Record<string, unknown> } | Failure | "tooLarge"> {
  if (["GET", "HEAD", "DELETE"].includes(request.method)) {
    return { value: { ...queryOf(request.url), ...params } };
  }
  // Who breaks off hears no answer; it is no fault of the app's either.
  const text = await boundedText(request, longestBody).catch(() => undefined);
  if (text === undefined) return invalid("", "the body broke off");
  if (text === null) return "tooLarge";
  if (text.trim() === "") return { value: { ...params } };
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) {
      return invalid("", "the body must be a JSON object");
    }
    return { value: { ...body, ...params } };
  } catch {
    return invalid("", "the body is not valid JSON");
  }
}

/** An offset's `+` that the caller forgot to encode arrives as a space; no instant has one there. */
function queryOf(url: string): Record<string, string> {
  const given = [...new URL(url).searchParams];
  return Object.fromEntries(
    given.map(([name, value]) => [name, value.replace(/(T[\d:.]+) (\d\d:\d\d)$/, "$1+$2")]),
  );
}

function answer(failure: Failure, locale: Locale, requestId: string): Response {
  const problem: Problem = problemOf(failure, programTexts(locale));
  const { status, retryAfter } = problem;
  return problemResponse(problem, requestId, {
    ...([429, 503].includes(status) && retryAfter !== undefined ? { "retry-after": String(retryAfter) } : {}),
    ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
  });
}
