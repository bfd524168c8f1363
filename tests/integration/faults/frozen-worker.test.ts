import { type ChildProcess, spawn } from "node:child_process";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findMessage } from "@/db/queries/outbox";
import { freeJobsOfDeadWorkers } from "@/db/queries/worker-heartbeats";
import { inTransaction } from "@/db/transaction";
import { runWorker } from "@/jobs/worker";
import { projectDir } from "@/scripts/options";
import { queueMessage } from "@/server/outbox/queue-message";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type HeldMail, heldMail } from "@/tests/support/held-mail";

// A worker as `npm run worker` starts it, in the middle of sending: the mail server has the letter and holds its answer.

let database: TestDatabase;
let mail: HeldMail;
const children: ChildProcess[] = [];

beforeEach(async () => {
  database = await testDatabase();
  mail = await heldMail();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  mail.close();
});

function startWorker() {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    cwd: projectDir,
    env: { ...process.env, DATABASE_URL: database.url, SMTP_URL: mail.url, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, ended, said: () => said };
}

const queue = (purpose: "service" | "advertising") =>
  inTransaction(database.db, (tx) =>
    queueMessage(
      { db: tx, now: new Date() },
      {
        channel: "email",
        purpose,
        to: "ivan@example.com",
        subject: "Hi",
        text: "Hello",
        html: "<b>Hello</b>",
      },
    ),
  );

/** A worker with a letter under way. */
async function workerThatSends(purpose: "service" | "advertising") {
  const worker = startWorker();
  const id = await queue(purpose);
  await expect.poll(mail.letters, { timeout: 25_000, message: worker.said() }).toBe(1);
  return { ...worker, id };
}

/** What time does to one who is frozen: neither the worker nor its claim is fresh any more. */
async function letLeasesRunOut(): Promise<void> {
  await database.owner.execute(sql`update outbox_messages set lease_until = now() - interval '1 second'`);
  await database.owner.execute(sql`update worker_heartbeats set seen_at = now() - interval '5 minutes'`);
  await database.owner.execute(
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '5 minutes' where locked_at is not null`,
  );
}

const jobsLeft = async () =>
  (await database.owner.execute(sql`select from graphile_worker.jobs where task_identifier = 'outbox.send'`))
    .length;

it.each([
  // A code or receipt goes again; advertising whose fate nobody knows does not.
  { purpose: "service", taken: { state: "kept", tries: 2, error: null } },
  { purpose: "advertising", taken: { state: "uncertain", tries: 1, error: null } },
] as const)(
  "a frozen worker that thaws overwrites nothing that another did meanwhile ($purpose)",
  async ({ purpose, taken }) => {
    const { child, ended, id, said } = await workerThatSends(purpose);
    child.kill("SIGSTOP");
    await letLeasesRunOut();
    // The second has no mail server: what it sends, it keeps.
    const second = await runWorker({ url: database.url, db: database.db, scheduled: false });
    try {
      await expect
        .poll(async () => (await findMessage(database.db, id))?.state, { timeout: 20_000 })
        .toBe(taken.state);
      await expect.poll(jobsLeft, { timeout: 20_000 }).toBe(0);
      child.kill("SIGCONT");
      child.kill("SIGTERM");
      mail.answer(550);
      expect(await ended, said()).toBe(0);
    } finally {
      await second.stop();
    }
    expect(await findMessage(database.db, id)).toMatchObject(taken);
    expect(await jobsLeft()).toBe(0);
    expect(mail.letters()).toBe(1);
  },
);

it("a worker that is asked to stop finishes what is under way", async () => {
  const { child, ended, id, said } = await workerThatSends("service");
  child.kill("SIGTERM");
  mail.answer(250);
  expect(await ended, said()).toBe(0);
  expect(await findMessage(database.db, id)).toMatchObject({ state: "sent", tries: 1 });
  expect(await jobsLeft()).toBe(0);
});

it("a worker at work is known to be alive: what it has held for long is not given to another", async () => {
  const { child, ended, id, said } = await workerThatSends("service");
  await database.owner.execute(
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '5 minutes' where locked_at is not null`,
  );
  expect(await freeJobsOfDeadWorkers(database.db, 60)).toEqual([]);
  child.kill("SIGTERM");
  mail.answer(250);
  expect(await ended, said()).toBe(0);
  expect(await findMessage(database.db, id)).toMatchObject({ state: "sent", tries: 1 });
});
