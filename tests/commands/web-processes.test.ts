import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { freePort } from "@/scripts/free-port";
import { projectDir } from "@/scripts/options";

// How the processes are kept, with a small program in the place of the web server.

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function start(port: number, processes: string) {
  const child = spawn(
    process.execPath,
    [
      path.join(projectDir, "scripts/web-processes.mjs"),
      path.join(projectDir, "tests/support/answering-program.mjs"),
    ],
    { env: { PATH: process.env.PATH ?? "", PORT: String(port), WEB_PROCESSES: processes } as never },
  );
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, said: () => said };
}

type Answer = { pid: number; worker: string };

/** Asks over a connection of its own: each goes to the next process. */
async function ask(port: number, where = "/"): Promise<Answer | null> {
  const answer = await fetch(`http://127.0.0.1:${port}${where}`, { headers: { connection: "close" } }).catch(
    () => null,
  );
  return answer && ((await answer.json()) as Answer);
}

/** Asks until this many processes have answered. */
async function untilAnswerBy(port: number, count: number): Promise<Answer[]> {
  const found = new Map<number, Answer>();
  for (const late = Date.now() + 20_000; found.size < count && Date.now() < late; ) {
    const answer = await ask(port);
    if (answer) found.set(answer.pid, answer);
    else await sleep(50);
  }
  return [...found.values()];
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function untilGone(pids: readonly number[]): Promise<void> {
  for (const late = Date.now() + 10_000; pids.some(isAlive) && Date.now() < late; ) await sleep(50);
  expect(pids.filter(isAlive)).toEqual([]);
}

test("several processes answer on one port, one of them works on the queue, and all end together", async () => {
  const port = await freePort();
  const { child, ended, said } = start(port, "3");
  const answers = await untilAnswerBy(port, 3);
  expect(answers.map(({ worker }) => worker).sort(), said()).toEqual(["off", "off", "on"]);
  expect(said().match(/greeting/g)).toHaveLength(1);
  expect(said().match(/started/g)).toHaveLength(3);

  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  await untilGone(answers.map(({ pid }) => pid));
});

test("while one is busy the others answer", async () => {
  const port = await freePort();
  start(port, "2");
  await untilAnswerBy(port, 2);
  let isBusy = true;
  const busy = ask(port, "/busy").finally(() => {
    isBusy = false;
  });
  await sleep(100);
  // Connections are dealt out in turn: of two, one meets the process that is free.
  await Promise.race([ask(port), ask(port)]);
  expect(isBusy).toBe(true);
  await busy;
});

test("one that is killed is replaced, and takes over the queue where it had it", async () => {
  const port = await freePort();
  const { said } = start(port, "2");
  const before = await untilAnswerBy(port, 2);
  const killed = before.find(({ worker }) => worker === "on");
  process.kill(killed?.pid ?? 0, "SIGKILL");
  for (const late = Date.now() + 10_000; !said().includes("takes its place") && Date.now() < late; )
    await sleep(20);
  const after = await untilAnswerBy(port, 2);
  expect(after.map(({ pid }) => pid)).not.toContain(killed?.pid);
  expect(after.map(({ worker }) => worker).sort()).toEqual(["off", "on"]);
});

test("after five deaths in a short time it gives up, with an error", async () => {
  const port = await freePort();
  const { ended, said } = start(port, "2");
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  await untilAnswerBy(port, 2);
  let deaths = 0;
  for (; deaths < 20 && !hasEnded; deaths++) {
    const answer = await ask(port);
    if (answer) process.kill(answer.pid, "SIGKILL");
    await sleep(300);
  }
  expect(await ended, said()).toBe(1);
  expect(said().match(/takes its place/g)).toHaveLength(5);
  expect(said()).toContain("The others end too.");
});

test("what cannot listen is not started again and again", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { ended, said } = start((taken.address() as AddressInfo).port, "2");
  expect(await ended).toBeGreaterThan(0);
  expect(said()).toContain("EADDRINUSE");
  taken.close();
});

test("none is left when the process that started them is killed", async () => {
  const port = await freePort();
  const { child } = start(port, "2");
  const answers = await untilAnswerBy(port, 2);
  child.kill("SIGKILL");
  await untilGone(answers.map(({ pid }) => pid));
});

test("a number of processes that is none is refused by name", async () => {
  const { ended, said } = start(await freePort(), "many");
  expect(await ended).toBe(1);
  expect(said()).toContain('WEB_PROCESSES: "many"');
});
