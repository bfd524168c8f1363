import { parentOf } from "./process-life";

/** Thrown where a step was given up because the user or the system asked to stop. */
export class Stopped extends Error {}

/** Turns the signals that mean "stop" into a race: each step of the start loses it once one has come. */
export function listenForStop(): {
  readonly asked: Promise<void>;
  unlessStopped<T>(step: Promise<T>): Promise<T>;
} {
  let ask: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  // Ctrl+C arrives twice, from the terminal and from npm; the second changes nothing.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => ask());
  if (process.env.npm_lifecycle_event !== undefined) whenParentIsGone(() => ask());
  const stopped = asked.then((): never => {
    throw new Stopped();
  });
  stopped.catch(() => {});
  return {
    asked,
    unlessStopped: (step) => {
      // A step given up fails later, when its database goes away: nobody is waiting for that.
      step.catch(() => {});
      return Promise.race([step, stopped]);
    },
  };
}

/**
 * npm runs its scripts in a shell that dies of a signal without passing it on, and outlives npm when that is
 * killed: the end of either must do as a signal.
 */
function whenParentIsGone(tell: () => void): void {
  const above = ancestors();
  const watch = setInterval(() => {
    if (ancestors().join() === above.join()) return;
    clearInterval(watch);
    tell();
  }, 200);
  watch.unref();
}

/** Our parent and, where the system tells it, the parent's. */
function ancestors(): number[] {
  return [process.ppid, parentOf(process.ppid) ?? 0];
}
