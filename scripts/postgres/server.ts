import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { freePort } from "../free-port";
import { isServerOf, lifeMark } from "../process-life";
import type { Account } from "./account";
import { program } from "./binaries";
import { serverEnvironment } from "./environment";
import { settingArguments } from "./settings";

/** A running server; `child` only when this process launched it. */
export type Server = { readonly pid: number; readonly port: number; readonly child?: ChildProcess };

/** Recovery after a crash replays the log, which may take a while on a slow disk. */
const readyMilliseconds = 300_000;
const launchAttempts = 20;
const largeLogBytes = 10_000_000;

/** The server that works in the folder already, or null. A `postmaster.pid` left by a dead one is removed. */
export async function findServer(cluster: string, urlFor: (port: number) => string): Promise<Server | null> {
  const pidFile = path.join(cluster, "postmaster.pid");
  const [pid = 0, port = 0] = readPidFile(pidFile);
  if (pid === 0) return null;
  if (isServerOf(pid, cluster)) {
    const server = { pid, port };
    await untilReady(server, urlFor(port));
    if (lifeMark(pid) !== null) return server;
  }
  // Its number may belong to somebody else by now, and PostgreSQL would take that one for the server.
  rmSync(pidFile, { force: true });
  return null;
}

/** Starts the server on a free port, or on the one that it had before, and waits until it answers. */
export async function launchServer(input: {
  binaries: string;
  cluster: string;
  home: string;
  account: Account | undefined;
  keep: "durable" | "throw-away";
  urlFor: (port: number) => string;
  port?: number;
}): Promise<Server> {
  const log = path.join(input.home, "server.log");
  let said = "";
  for (let attempt = 0; attempt < launchAttempts; attempt += 1) {
    setAside(log);
    const from = sizeOf(log);
    const port = input.port ?? (await freePort());
    const server = spawnServer(input, port, log);
    if (server.pid > 0) await untilReady(server, input.urlFor(port));
    if (server.child.exitCode === null && server.child.signalCode === null && server.pid > 0) return server;
    said = readFileSync(log, "utf8").slice(from);
    // Somebody took the port in between, or processes of a killed server are still letting go of its memory.
    if (!/could not bind|already in use|shared memory block|lock file/i.test(said)) break;
    await sleep(500);
  }
  throw new Error(`The embedded PostgreSQL did not start:\n${said.trim()}`);
}

/** Stops the server and waits until it is gone: politely first, then without ceremony. */
export async function stopServer(
  server: Server,
  { binaries, cluster, account }: { binaries: string; cluster: string; account: Account | undefined },
): Promise<void> {
  if (process.platform === "win32") {
    spawnSync(program(binaries, "pg_ctl"), ["stop", "-D", cluster, "-m", "fast", "-w"], {
      ...account,
      cwd: cluster,
    });
    return;
  }
  for (const [signal, milliseconds] of [["SIGINT", 60_000] as const, ["SIGQUIT", 10_000] as const]) {
    if (!isServerOf(server.pid, cluster)) return;
    process.kill(server.pid, signal);
    const deadline = Date.now() + milliseconds;
    while (Date.now() < deadline && lifeMark(server.pid) !== null) await sleep(20);
  }
}

/** Fulfilled when the server's process has ended, for whatever reason. */
export async function whenGone(server: Server): Promise<void> {
  const { child } = server;
  if (child) {
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => child.once("exit", resolve));
    }
    return;
  }
  while (lifeMark(server.pid) !== null) await sleep(1_000, undefined, { ref: false });
}

function spawnServer(
  { binaries, cluster, home, account, keep }: Parameters<typeof launchServer>[0],
  port: number,
  log: string,
): Server & { child: ChildProcess } {
  const output = openSync(log, "a", 0o600);
  // A process group of its own: Ctrl+C in the terminal reaches the app, which then stops the server in order.
  const child = spawn(program(binaries, "postgres"), ["-D", cluster, ...settingArguments(port, keep)], {
    ...account,
    cwd: home,
    env: serverEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.on("error", () => {});
  child.unref();
  return { pid: child.pid ?? 0, port, child };
}

async function untilReady(server: Server, url: string): Promise<void> {
  const deadline = Date.now() + readyMilliseconds;
  while (Date.now() < deadline && lifeMark(server.pid) !== null) {
    if (await answers(url)) return;
    await sleep(30);
  }
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Process and port, as PostgreSQL notes them on the first and fourth line. */
function readPidFile(file: string): number[] {
  try {
    const lines = readFileSync(file, "utf8").split("\n");
    return [Number(lines[0]), Number(lines[3])];
  } catch {
    return [];
  }
}

function setAside(log: string): void {
  if (sizeOf(log) > largeLogBytes) renameSync(log, `${log}.1`);
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
