import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, expect, test } from "vitest";
import { freePort } from "@/scripts/free-port";
import { projectDir } from "@/scripts/options";

const dataDir = mkdtempSync(path.join(tmpdir(), "regulars start "));
// As root the database runs as nobody and must get through.
chmodSync(dataDir, 0o711);
const running: Run[] = [];

type Run = { child: ChildProcess; port: number; said: () => string; ended: Promise<number | null> };

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    signal(child, "SIGTERM");
    await ended;
  }
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** `npm start` as a person or a supervisor runs it, in a process group of its own like a terminal's. */
async function npmStart(input: { port?: number; folder?: string } = {}): Promise<Run> {
  const port = input.port ?? (await freePort());
  const { NODE_ENV: _, ...environment } = process.env;
  const child = spawn("npm", ["start", "--", "--no-demo"], {
    cwd: projectDir,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...(environment as NodeJS.ProcessEnv),
      DATABASE_URL: "",
      PORT: String(port),
      DATA_DIR: path.join(dataDir, input.folder ?? "data"),
    },
  });
  let text = "";
  child.stdout?.on("data", (chunk) => (text += chunk));
  child.stderr?.on("data", (chunk) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const run = { child, port, said: () => text, ended };
  running.push(run);
  return run;
}

async function untilRunning(run: Run): Promise<void> {
  while (!run.said().includes("running at")) {
    if (run.child.exitCode !== null) throw new Error(run.said());
    await sleep(50);
  }
}

async function isUp(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" }).then(
    () => true,
    () => false,
  );
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(child.pid, name);
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid) process.kill(-child.pid, name);
}

function postmaster(folder = "data"): number {
  const file = path.join(dataDir, folder, "postgres", "cluster", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

async function untilNothingIsLeft(port: number, folder = "data"): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await isUp(port)) || postmaster(folder) !== 0) {
    if (Date.now() > deadline) throw new Error("still running");
    await sleep(50);
  }
}

test("npm start gives a running app, and a signal to npm stops all of it", async () => {
  const run = await npmStart();
  await untilRunning(run);
  expect(await isUp(run.port)).toBe(true);
  signal(run.child, "SIGTERM");
  await untilNothingIsLeft(run.port);
});

test("Ctrl+C reaches everybody at once and still ends in order", async () => {
  const run = await npmStart();
  await untilRunning(run);
  signalGroup(run.child, "SIGINT");
  await run.ended;
  await untilNothingIsLeft(run.port);
});

test("killing npm, or npm and the start command, does not leave the app on the port, and it starts again", async () => {
  const first = await npmStart();
  await untilRunning(first);
  signal(first.child, "SIGKILL");
  await untilNothingIsLeft(first.port);

  const second = await npmStart({ port: first.port });
  await untilRunning(second);
  signalGroup(second.child, "SIGKILL");

  const third = await npmStart({ port: first.port });
  await untilRunning(third);
  expect(await isUp(third.port)).toBe(true);
  signal(third.child, "SIGTERM");
  await untilNothingIsLeft(third.port);
});

test("PostgreSQL that was killed is started again, and the app goes on", async () => {
  const run = await npmStart();
  await untilRunning(run);
  const pid = postmaster();
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, "SIGKILL");
  const answers = () => fetch(`http://127.0.0.1:${run.port}/api/v1/products`, { headers: { authorization } });
  await expect.poll(() => [0, pid].includes(postmaster()), { timeout: 30_000, interval: 50 }).toBe(false);
  await expect.poll(async () => (await answers()).status, { timeout: 30_000, interval: 50 }).toBe(401);
  expect(run.child.exitCode).toBeNull();
  await expect.poll(run.said, { timeout: 30_000 }).toContain("started again");
});

// No key that there is, but one that is looked up.
const authorization = `Bearer rg_${"a".repeat(40)}`;

test("instances run beside each other; a taken port is named", async () => {
  const [one, two] = await Promise.all([npmStart(), npmStart({ folder: "other data" })]);
  await Promise.all([untilRunning(one), untilRunning(two)]);
  const third = await npmStart({ port: one.port, folder: "third" });
  expect(await third.ended).toBe(1);
  expect(third.said()).toContain(`Port ${one.port} is in use`);
});
