import type { z } from "zod";
import type { Db } from "@/db/client";
import { type Actor, systemActor } from "@/server/gate/actor";
import { execute } from "@/server/gate/execute";
import type { AnyUseCase } from "@/server/gate/use-case";

/** Runs a use case as the system, or as `actor`, at a moment of the past. @throws when it is not done. */
export async function run<U extends AnyUseCase>(
  db: Db,
  useCase: U,
  input: z.input<U["input"]>,
  { now, actor = systemActor("demo") }: { now: Date; actor?: Actor },
): Promise<z.output<U["output"]>> {
  const result = await execute(useCase, { actor, db, input, now, locale: "ru" });
  if (result.kind !== "done") throw new Error(`${useCase.name}: ${JSON.stringify(result)}`);
  return result.value;
}
