import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type Options, projectDir } from "./options";

/** Next's command, run by node itself: a child started through npx outlives the signal that ends npx. */
export const nextProgram = path.join(projectDir, "node_modules", "next", "dist", "bin", "next");

/** Open streams (the customer's page listens for sales) would keep the app from ending for ever. */
const politeMilliseconds = 8_000;

/** The app: a process that ends when all of it has ended. */
export type AppProcess = {
  /** Fulfilled with a text for people when it ends. */
  readonly ended: Promise<string>;
  /** Asks it to finish what it is doing, and insists after a while. */
  stop(): Promise<void>;
};

const script = (name: string): string => path.join(projectDir, "scripts", name);

/** Starts `next start`, in several processes, or `next dev`; it ends with this process even when that is killed. */
export function startApp(
  mode: "start" | "dev",
  options: Options,
  environment: Record<string, string>,
): AppProcess {
  const runner =
    mode === "start"
      ? [script("web-processes.mjs")]
      : ["--import", pathToFileURL(script("exit-with-parent.mjs")).href];
  const child = spawn(
    process.execPath,
    [...runner, nextProgram, mode, "-H", options.host, "-p", String(options.port)],
    {
      cwd: projectDir,
      env: {
        ...process.env,
        ...environment,
        NODE_ENV: mode === "start" ? "production" : "development",
        NEXT_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  const gone = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`The app could not be started: ${error.message}`));
    child.once("exit", (code, signal) => resolve(`The app has ended (${signal ?? `exit code ${code}`}).`));
  });
  return { ended: gone, stop: () => stop(child, gone) };
}

/** Waits until the app answers at all. */
export async function untilAnswers(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(address, { redirect: "manual" });
      return;
    } catch {
      await sleep(100);
    }
  }
}

async function stop(child: ChildProcess, gone: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), politeMilliseconds);
  await gone;
  clearTimeout(insist);
}
