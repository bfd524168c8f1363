import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Below what Linux, macOS and Windows hand to outgoing connections, which could take a port before its server does. */
const [firstPort, lastPort] = [20_000, 32_000];
const portAttempts = 200;

/** A port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < portAttempts; attempt += 1) {
    const port = randomInt(firstPort, lastPort);
    if (await canListen("127.0.0.1", port)) return port;
  }
  throw new Error("This machine has no free port.");
}

/**
 * Waits a moment for an earlier instance to give up the port.
 * @throws with a text for people when somebody else keeps it.
 */
export async function untilPortIsFree(host: string, port: number): Promise<void> {
  for (const deadline = Date.now() + 3_000; !(await canListen(host, port)); await sleep(100)) {
    if (Date.now() > deadline) {
      throw new Error(
        `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
      );
    }
  }
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(false) : reject(error),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
