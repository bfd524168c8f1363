/** Next calls this once, before the first request: the web process works on the queue too, unless WORKER=off. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startWebWorker } = await import("./jobs/web-worker");
  startWebWorker();
  // While developing, Next reads a route again after each edit.
  if (process.env.NODE_ENV === "production") {
    const [{ takeApiCalls }, { routes }] = await Promise.all([
      import("./server/gate/api-calls"),
      import("./app/api/v1/routes"),
    ]);
    takeApiCalls(routes);
  }
}
