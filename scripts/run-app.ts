import { mkdirSync } from "node:fs";
import path from "node:path";
import { buildIfStale } from "./build-if-stale";
import { takeFileLock } from "./file-lock";
import { untilPortIsFree } from "./free-port";
import { startApp, untilAnswers } from "./next-program";
import { type Options, readOptions } from "./options";
import { secretFrom } from "./secret-file";
import { seedDemoOnce } from "./seed-demo-once";
import { listenForStop, Stopped } from "./stop-signal";
import { openDatabase } from "./with-database";

/**
 * The whole app on one machine: database, schema, demo data, web server and worker. Ends when it is asked to,
 * or with an error when the database or the web server ends by itself; leaves nothing running in any case.
 */
export async function runApp(mode: "start" | "dev"): Promise<void> {
  const options = readOptions();
  const { asked, unlessStopped } = listenForStop();
  mkdirSync(options.dataDir, { recursive: true });
  const release = await holdInstance(options);
  try {
    await untilPortIsFree(options.host, options.port);
    if (mode === "start") await unlessStopped(buildIfStale());
    const database = await openDatabase(options);
    try {
      const signIns = await unlessStopped(seedDemoOnce(options, database));
      const address = `http://${reachableName(options.host)}:${options.port}`;
      const app = startApp(mode, options, {
        DATABASE_URL: database.url,
        AUTH_SECRET: process.env.AUTH_SECRET || secretFrom(path.join(options.dataDir, "auth-secret")),
        APP_URL: process.env.APP_URL || address,
      });
      try {
        const lost = database.embedded?.lost ?? new Promise<never>(() => {});
        const broken = Promise.race([app.ended, lost]);
        const ready = untilAnswers(address).then(() => null);
        const failed = (await unlessStopped(Promise.race([ready, broken]))) ?? null;
        if (failed === null) announce(address, signIns);
        const reason = failed ?? (await Promise.race([broken, asked]));
        if (reason) throw new Error(reason);
      } finally {
        await app.stop();
      }
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    release();
  }
}

/** One app at a time works on an embedded database; a previous one is waited for. */
async function holdInstance(options: Options): Promise<() => void> {
  if (options.databaseUrl) return () => {};
  return await takeFileLock(path.join(options.dataDir, "instance"), {
    wait: 30_000,
    onWait: (pid) => console.log(`Waiting for the previous instance (process ${pid}) to end …`),
    busy: (pid) =>
      `Another instance (process ${pid}) is running on ${options.dataDir}. Stop it, or start this one beside it ` +
      "with a DATA_DIR and a PORT of its own.",
  });
}

function reachableName(host: string): string {
  if (["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function announce(address: string, signIns: readonly string[]): void {
  console.log(
    ["", `Regulars is running at ${address}`, "", ...signIns, "Stop it with Ctrl+C.", ""].join("\n"),
  );
}
