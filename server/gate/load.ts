import "server-only";
import { forbidden, notFound, unauthorized } from "next/navigation";
import type { z } from "zod";
import type { Result } from "./execute";
import { execute } from "./execute";
import { requestCall } from "./request-call";
import type { AnyUseCase } from "./use-case";

/**
 * Runs a query for the page being rendered, as the person who asked for it.
 * Without a session the page becomes the sign-in page, without the right the page "not open to you", and what does
 * not exist or belongs to another is the page "no such page".
 */
export async function load<U extends AnyUseCase>(
  useCase: U,
  input: z.input<U["input"]>,
): Promise<z.output<U["output"]>> {
  const result = await attempt(useCase, input);
  switch (result.kind) {
    case "done":
      return result.value;
    case "denied":
      if (result.signedIn) forbidden();
      else unauthorized();
      break;
    case "invalid":
      notFound();
      break;
    case "refused":
      if (result.code === "not_found") notFound();
      throw new Error(`the page was refused: ${result.code}`);
    case "throttled":
      throw new Error("throttled");
    case "unavailable":
      throw new Error("the database is out of service");
    case "unexpected":
      throw new Error(`unexpected, reference ${result.reference}`);
  }
  throw new Error("unreachable");
}

/** The same, for a page that itself shows why it was refused. */
export async function attempt<U extends AnyUseCase>(
  useCase: U,
  input: z.input<U["input"]>,
): Promise<Result<z.output<U["output"]>>> {
  return execute(useCase, { ...(await requestCall()), input });
}
