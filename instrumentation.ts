/** Next calls this once, before the first request: the web process works on the queue too, unless WORKER=off. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startWebWorker } = await import("./jobs/web-worker");
  startWebWorker();
}
