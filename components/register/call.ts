import type { z } from "zod";
import type { RefusalParams } from "@/core/refusal";
import type { RegisterCalls } from "@/server/register/calls";

type Name = keyof RegisterCalls;
type Input<N extends Name> = z.input<RegisterCalls[N]["input"]>;
type Output<N extends Name> = z.output<RegisterCalls[N]["output"]>;

/** `lost`: no answer came, so nobody knows whether it was done. Any other code is the server's own word. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; code: string; message: string; params: RefusalParams };

type Options = {
  signal?: AbortSignal;
  idempotencyKey?: string;
  /** Milliseconds after which an answer is no longer waited for. */
  timeout?: number;
};

/** Asks the server as the person at the register. It never throws; who gave up by `signal` gets `lost` too. */
export async function call<N extends Name>(
  name: N,
  input: Input<N>,
  { signal, idempotencyKey, timeout = 15_000 }: Options = {},
): Promise<Answer<Output<N>>> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(`/register/calls/${name}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
      },
      body: JSON.stringify(input),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    // The database went away in the middle: whether a sale was kept is then as unknown as without any answer.
    if (response.status === 503) return lost;
    const answer: unknown = await response.json();
    // Something between us and the server answered in its place.
    const isOurs = typeof answer === "object" && answer !== null && "ok" in answer;
    return isOurs ? (answer as Answer<Output<N>>) : lost;
  } catch {
    // No connection, too late, or a proxy's page instead of our answer.
    return lost;
  }
}

const lost = { ok: false, code: "lost", message: "", params: {} } as const;
