import type { z } from "zod";
import type { Outcome, RefusalCode } from "@/core/refusal";
import type { Right } from "@/core/rights";
import type { Db } from "@/db/client";
import type { Locale } from "@/i18n/locale";
import type { Actor, CustomerActor, StaffActor } from "./actor";

/**
 * Who may call: staff or a key with a right, staff whatever their rights (and then the use case itself asks what they
 * may see), a signed-in customer for themselves, or anyone at all.
 */
export type Access = Right | "staff" | "customer" | "anyone";

type ActorFor<A extends Access> = A extends "anyone"
  ? Actor
  : A extends "customer"
    ? CustomerActor
    : StaffActor;

/** What an audit entry says beyond who, when and from where, which the gate adds. */
export type AuditNote = {
  subject: { kind: string; id: string };
  before?: unknown;
  after?: unknown;
  /** Who it turned out to be, where nobody was signed in yet: signing in, setting a password by a link. */
  by?: { kind: "employee" | "customer"; id: string; name: string };
};

/** All that a use case knows of its surroundings. `db` is a transaction in a command, the pool in a query. */
export type Context<A extends Actor = StaffActor> = {
  actor: A;
  now: Date;
  db: Db;
  locale: Locale;
  requestId: string;
  ip: string | null;
  /** Notes what was changed; the gate writes it in the same transaction (U3). */
  audit: (note: AuditNote) => void;
};

type Throttle<I> = {
  limit: number;
  seconds: number;
  by: (input: I, from: { ip: string | null }) => string;
};

type Declaration<A extends Access, I extends z.ZodType, O extends z.ZodType, C extends RefusalCode> = {
  /** `area.verb`, as the audit and the OpenAPI document name it. */
  name: string;
  /** One sentence for the OpenAPI document. */
  summary: string;
  right: A;
  /** A command changes something: it runs in one transaction and is audited. A query does neither. */
  kind: "command" | "query";
  input: I;
  output: O;
  /** Codes that `run` may refuse with; others do not type-check. */
  refusals: readonly C[];
  /** Q5: `required` refuses a program's call without `Idempotency-Key`. Every command accepts one. */
  idempotency?: "required" | "accepted";
  /** What was written stays although the call is refused (counting tries). */
  keepsOnRefusal?: boolean;
  /** For doors open to the public: at most `limit` calls in `seconds` for each value of `by`. */
  throttle?: {
    limit: number;
    seconds: number;
    by: (input: z.output<I>, ctx: { ip: string | null }) => string;
  };
};

export type UseCase<
  A extends Access = Access,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  C extends RefusalCode = RefusalCode,
> = Declaration<A, I, O, C> & {
  run: (ctx: Context<ActorFor<A>>, input: z.output<I>) => Promise<Outcome<z.input<O>, C>>;
};

/**
 * A use case of any shape, for the gate and for lists of use cases. `never` accepts every parameter: only the gate
 * calls it, with what it has itself checked and parsed.
 */
export type AnyUseCase = Omit<Declaration<Access, z.ZodType, z.ZodType, RefusalCode>, "throttle"> & {
  throttle?: Throttle<never>;
  run: (ctx: never, input: never) => Promise<Outcome<unknown>>;
};

/**
 * Declares an operation once. Pages, actions, endpoints and jobs only wrap it; the OpenAPI document, the table of
 * rights and the codes of refusal are made from it. `run` reads as four paragraphs: load, decide, save, announce.
 */
export function useCase<
  const A extends Access,
  I extends z.ZodType,
  O extends z.ZodType,
  const C extends RefusalCode = never,
>(
  declaration: Declaration<A, I, O, C>,
  run: (ctx: Context<ActorFor<A>>, input: z.output<I>) => Promise<Outcome<z.input<O>, C>>,
): UseCase<A, I, O, C> {
  return { ...declaration, run };
}
