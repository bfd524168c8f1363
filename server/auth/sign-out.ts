import { z } from "zod";
import { accept } from "@/core/refusal";
import { deleteSession } from "@/db/queries/sessions";
import { useCase } from "../gate/use-case";

/** Ends the caller's session: its row is gone, so the cookie means nothing from the next request on. */
export const signOutHere = useCase(
  {
    name: "auth.signOut",
    summary: "Sign out in this browser.",
    right: "anyone",
    kind: "command",
    input: z.object({}),
    output: z.null(),
    refusals: [],
  },
  async (ctx) => {
    const { actor } = ctx;
    if (actor.kind === "employee" || actor.kind === "customer") {
      await deleteSession(ctx.db, actor.sessionId);
      ctx.audit({ subject: { kind: actor.kind, id: actor.id } });
    }
    return accept(null);
  },
);
