import { connect } from "@/db/client";
import { runWorker } from "@/jobs/worker";
import { listenForStop } from "./stop-signal";

/** Works on the queue until the process is asked to stop, and then finishes the jobs under way. */
export async function workUntilStopped(url: string): Promise<void> {
  const { asked } = listenForStop();
  const connection = connect(url, { name: "regulars worker" });
  try {
    const worker = await runWorker({ url, db: connection.db });
    console.log("The worker is running.");
    await Promise.race([asked, worker.ended]);
    await worker.stop();
  } finally {
    await connection.close();
  }
}
