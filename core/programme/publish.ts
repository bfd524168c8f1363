import { accept, type Outcome, refuse } from "@/core/refusal";

// A program that says "now" by its own clock is a moment late by ours.
const lateness = 60_000;

/** P1: from when a version published at `now` holds; never from the past, which is told already. */
export function holdsFrom(asked: Date | undefined, now: Date): Outcome<Date, "published_from_in_past"> {
  if (asked === undefined) return accept(now);
  if (asked.getTime() < now.getTime() - lateness)
    return refuse("published_from_in_past", { from: asked.toISOString() });
  return accept(asked < now ? now : asked);
}
