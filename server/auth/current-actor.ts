import "server-only";
import { cache } from "react";
import { database } from "../database";
import { type Actor, publicActor } from "../gate/actor";
import { currentSessionId } from "./cookies";
import { sessionActor } from "./session-actor";

/** Who the browser belongs to, read once a request: rights taken away or a session ended hold at once. */
export const currentActor = cache(async (): Promise<Actor> => {
  const sessionId = await currentSessionId();
  if (!sessionId) return publicActor;
  return (await sessionActor(database(), sessionId, new Date())) ?? publicActor;
});
