import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const port = await tryPort("127.0.0.1", 0);
  if (port === null) throw new Error("This machine has no free port.");
  return port;
}

/**
 * Waits a moment for an earlier instance to give up the port.
 * @throws with a text for people when somebody else keeps it.
 */
export async function untilPortIsFree(host: string, port: number): Promise<void> {
  for (const deadline = Date.now() + 3_000; (await tryPort(host, port)) === null; await sleep(100)) {
    if (Date.now() > deadline) {
      throw new Error(
        `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
      );
    }
  }
}

/** The port if it can be listened on (a free one for 0), null when it is taken. */
function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
