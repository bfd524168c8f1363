import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import { type Refusal, type RefusalParams, refusalStatus, refuse } from "@/core/refusal";
import type { Right } from "@/core/rights";
import type { Db } from "@/db/client";
import { isOutOfService } from "@/db/out-of-service";
import type { KeyInForce } from "@/db/queries/api-keys";
import { insertCallRecord } from "@/db/queries/call-record";
import { holdIdempotencyKey, type StoredAnswer } from "@/db/queries/idempotency";
import { inTransaction } from "@/db/transaction";
import type { Locale } from "@/i18n/locale";
import { type Actor, can, isStaff } from "./actor";
import { log } from "./log";
import { faultOfShape } from "./shape";
import { throttle } from "./throttle";
import { unkeepableTexts } from "./unkeepable";
import type { AnyUseCase, AuditNote, Context } from "./use-case";

/** A call as a door hands it in: who, what, and from where. */
export type Call = {
  /** A promise where finding out asks the database: that it cannot be asked is then an end like others. */
  actor: Actor | Promise<Actor>;
  input: unknown;
  db: Db;
  locale: Locale;
  now?: Date;
  ip?: string | null;
  requestId?: string;
  idempotencyKey?: string | null;
  /** The actor is only presumed: a command finds out by its first statement, and is undone where it is mistaken. */
  presumption?: Presumption | null;
};

export type Presumption = {
  /** Hash of the program's key. */
  keyHash: string;
  /** Takes in whose the key is, as the transaction found it. @returns whether it had been presumed so */
  confirm: (found: KeyInForce | null) => boolean;
};

export type Issue = { path: string; message: string };

/** Every way in which a call can end. Doors turn it into a page, a form state or problem+json. */
export type Result<T> =
  | { kind: "done"; value: T; replayed: boolean }
  | { kind: "refused"; code: Refusal["code"]; params: RefusalParams }
  | { kind: "invalid"; issues: Issue[] }
  | { kind: "denied"; signedIn: boolean; right: Right | null }
  | { kind: "throttled"; retryAfter: number }
  | { kind: "unavailable"; retryAfter: number }
  | { kind: "unexpected"; reference: string };

/** Undoes the transaction of a command that is refused, or that was answered before. */
class Undone extends Error {
  constructor(readonly result: Result<never>) {
    super(result.kind);
  }
}

/**
 * The one way into a use case: right, throttle, parsing, transaction, idempotency, audit. It never throws: what
 * nobody foresaw is logged with a reference and told as "unexpected".
 */
export async function execute<U extends AnyUseCase>(
  useCase: U,
  call: Call,
): Promise<Result<z.output<U["output"]>>> {
  const requestId = call.requestId ?? randomUUID();
  return orFailure({ requestId, useCase: useCase.name }, async () => {
    try {
      // `runOnce` has parsed the value by this very output schema.
      const actor = await call.actor;
      return (await attempt(useCase, { ...call, actor, requestId })) as Result<z.output<U["output"]>>;
    } catch (error) {
      if (error instanceof Undone) return error.result;
      throw error;
    }
  });
}

/** Seconds after which it is worth asking again: a database that was restarted is back by then. */
const retryAfter = 2;

/** Runs what answers a call; what it throws is logged under the request's id, and told as far as it concerns others. */
export async function orFailure<T>(
  about: { requestId: string; useCase: string },
  work: () => Promise<T>,
): Promise<T | Extract<Result<never>, { kind: "unavailable" | "unexpected" }>> {
  try {
    return await work();
  } catch (error) {
    if (isOutOfService(error)) {
      // Without the statement: in an outage every call says the same.
      const { cause } = error as Error;
      log.warn({ err: cause ?? error, ...about }, "the database is out of service");
      return { kind: "unavailable", retryAfter };
    }
    log.error({ err: error, ...about }, "unexpected");
    return { kind: "unexpected", reference: about.requestId };
  }
}

/** More nobody reads. */
const mostIssues = 100;

type KnownCall = Call & { actor: Actor; requestId: string };

async function attempt(useCase: AnyUseCase, call: KnownCall): Promise<Result<unknown>> {
  const denied = refusesActor(useCase, call.actor);
  if (denied) return denied;
  const unread = faultOfShape(call.input);
  if (unread) return { kind: "invalid", issues: [{ path: "", message: unread }] };
  const parsed = useCase.input.safeParse(call.input);
  if (!parsed.success) {
    const issues = parsed.error.issues.slice(0, mostIssues).map((issue: z.core.$ZodIssue) => ({
      path: issue.path.map(String).join("."),
      message: issue.message,
    }));
    return { kind: "invalid", issues };
  }
  const unkeepable = unkeepableTexts(parsed.data);
  if (unkeepable.length > 0) return { kind: "invalid", issues: unkeepable };
  if (useCase.throttle) {
    const by = useCase.throttle.by(parsed.data as never, { ip: call.ip ?? null });
    const retryAfter = await throttle(call.db, `${useCase.name}:${by}`, useCase.throttle);
    if (retryAfter !== null) return { kind: "throttled", retryAfter };
  }
  const run = (db: Db) => runOnce(useCase, parsed.data, { ...call, db, now: call.now ?? new Date() });
  return useCase.kind === "query" ? run(call.db) : inTransaction(call.db, run);
}

function refusesActor({ right }: AnyUseCase, actor: Actor): Result<never> | null {
  const signedIn = actor.kind !== "public";
  switch (right) {
    case "anyone":
      return null;
    case "customer":
      return actor.kind === "customer" ? null : { kind: "denied", signedIn, right: null };
    case "staff":
      return isStaff(actor) ? null : { kind: "denied", signedIn, right: null };
    default:
      return can(actor, right) ? null : { kind: "denied", signedIn, right };
  }
}

type RunningCall = KnownCall & { now: Date };

async function runOnce(useCase: AnyUseCase, input: unknown, call: RunningCall): Promise<Result<unknown>> {
  const { actor, db, now, requestId, idempotencyKey } = call;
  const keep =
    useCase.kind === "command" && idempotencyKey
      ? {
          scope: `${actor.kind}:${actor.id ?? ""}`,
          key: idempotencyKey,
          hash: hashOf(useCase.name, call.input),
        }
      : null;
  const notes: AuditNote[] = [];
  const ctx: Context<Actor> = {
    actor,
    now,
    db,
    locale: call.locale,
    requestId,
    ip: call.ip ?? null,
    audit: (note) => notes.push(note),
  };
  // One behind the other on one connection: the work begins when the key is held, without waiting for word of it. A
  // repeated call works in vain, which is rare; the wait would be every sale's.
  const [held, worked] = await Promise.allSettled([
    keep && holdIdempotencyKey(db, keep, call.presumption?.keyHash ?? null),
    useCase.run(ctx as never, input as never),
  ]);
  const { program, answer: first } = outcomeOf(held) ?? unheld;
  if (call.presumption && !call.presumption.confirm(program)) throw new Undone(mistaken);
  if (keep && first) throw new Undone(answeredBefore(first, keep));
  const outcome = outcomeOf(worked);
  if (!outcome.ok) {
    if (useCase.kind === "command" && !useCase.keepsOnRefusal) {
      throw new Undone({ kind: "refused", ...pick(outcome) });
    }
    return { kind: "refused", ...pick(outcome) };
  }

  // The view is narrowed to the fields that its schema names: nothing leaves by accident.
  const value = useCase.output.parse(outcome.value);
  if (useCase.kind === "command") {
    const answer = keep && { ...keep, status: 200, response: value ?? null, at: now };
    await insertCallRecord(db, { entries: auditRows(useCase.name, notes, call), answer });
  }
  return { kind: "done", value, replayed: false };
}

const unheld = { program: null, answer: null };
const mistaken = { kind: "denied", signedIn: false, right: null } as const;

/** The first answer under the key, to the same call; a key means one call. */
const answeredBefore = (first: StoredAnswer, { hash }: { hash: string }): Result<never> =>
  first.hash === hash
    ? { kind: "done", value: first.response as never, replayed: true }
    : { kind: "refused", ...pick(refuse("idempotency_key_reused")) };

function outcomeOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}

function auditRows(action: string, notes: AuditNote[], { actor, now, ip, requestId }: RunningCall) {
  const shared = {
    at: now,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action,
    ip: ip ?? null,
    requestId,
  };
  if (notes.length === 0) return [shared];
  return notes.map(({ subject, before, after, by }) => ({
    ...shared,
    ...(by ? { actorKind: by.kind, actorId: by.id, actorName: by.name } : {}),
    subjectKind: subject.kind,
    subjectId: subject.id,
    before,
    after,
  }));
}

const pick = ({ code, params }: Refusal) => ({ code, params });

/** Hash of the operation and its input with sorted keys, so that the order in which a program writes them is free. */
function hashOf(name: string, input: unknown): string {
  return createHash("sha256").update(name).update("\n").update(canonical(input)).digest("hex");
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** HTTP status of a refusal. */
export const statusOf = (code: Refusal["code"]): number => refusalStatus[code];
