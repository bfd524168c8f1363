import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { deleteEmployeeSessions } from "@/db/queries/sessions";
import { useCase } from "../gate/use-case";

/** Signs the caller out everywhere but here. */
export const endOtherSessions = useCase(
  {
    name: "account.endOtherSessions",
    summary: "Sign out everywhere but here.",
    right: "staff",
    kind: "command",
    input: z.object({}),
    output: z.null(),
    refusals: ["not_found"],
  },
  async ({ db, actor, audit }) => {
    if (actor.kind !== "employee") return refuse("not_found");
    await deleteEmployeeSessions(db, actor.id, actor.sessionId);
    audit({ subject: { kind: "employee", id: actor.id } });
    return accept(null);
  },
);
