import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { withFileLock } from "../file-lock";
import { isAlive, lifeMark } from "../process-life";
import { secretFrom } from "../secret-file";
import { serverAccount } from "./account";
import { findBinaries } from "./binaries";
import { chooseHome } from "./home";
import { initialise, isInitialised, ownerRole } from "./initialise";
import { findServer, launchServer, type Server, stopServer, whenGone } from "./server";

const databaseName = "regulars";

/** A running embedded PostgreSQL, and our share in it. */
export type EmbeddedPostgres = {
  /** Connects to the app's database as the owner of its schema; the app itself then drops to its own role. */
  readonly url: string;
  /** The folder with the cluster and `server.log`. */
  readonly home: string;
  /** Whether this call made the cluster, so that the database is empty. */
  readonly fresh: boolean;
  /** Whether another process had the server running already. */
  readonly reused: boolean;
  /** The server's process; another one after a revival. */
  readonly pid: number;
  /** Throws the app's database away and makes an empty one. */
  recreate(): Promise<void>;
  /** Fulfilled with a text for people when the server ended although nobody called `stop`, and is not revived. */
  readonly lost: Promise<string>;
  /** Gives up our share; the last one to leave stops the server and waits until it has written everything. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of a data folder, or joins the one that is running there already. Safe when
 * several processes do it at once, and after any of them or the server was killed.
 * @param keep "throw-away" gives up crash safety for speed (tests only).
 * @param revives starts the server again, on its port, when it ended although nobody called `stop`
 */
export async function startPostgres(options: {
  dataDir: string;
  keep?: "durable" | "throw-away";
  revives?: boolean;
  warn?: (text: string) => void;
}): Promise<EmbeddedPostgres> {
  const { keep = "durable", revives = false, warn = (text: string) => console.error(text) } = options;
  const dataDir = path.resolve(options.dataDir);
  const account = serverAccount();
  const binaries = findBinaries(account, warn);
  const home = chooseHome(dataDir, account, warn);
  const cluster = path.join(home, "cluster");

  return await locked(home, async () => {
    const password = secretFrom(path.join(home, "password"));
    const fresh = !isInitialised(cluster);
    if (fresh) initialise({ binaries, cluster, password, account, durable: keep === "durable" });

    const urlFor = (port: number) => serverUrl(port, password, "postgres");
    const launch = { binaries, cluster, home, account, keep, urlFor };
    const running = await findServer(cluster, urlFor);
    let server = running ?? (await launchServer(launch));
    const { port } = server;
    await makeDatabase(urlFor(port));

    const leave = join(home);
    let left = false;
    /** On the same port, where everybody's pools look for it. Another process that uses it may be first. */
    const revive = () =>
      locked(home, async () => {
        if (left) return;
        server = (await findServer(cluster, urlFor)) ?? (await launchServer({ ...launch, port }));
        warn(`The embedded PostgreSQL had ended unexpectedly and was started again; see ${serverLog(home)}.`);
      });
    const lost = untilLost({ server: () => server, left: () => left, revive: revives ? revive : null });
    return {
      url: serverUrl(port, password, databaseName),
      home,
      fresh,
      reused: running !== null,
      get pid() {
        return server.pid;
      },
      recreate: async () => {
        await administer(urlFor(port), `drop database ${databaseName} with (force)`);
        await makeDatabase(urlFor(port));
      },
      lost: lost.then(
        (why) => `The embedded PostgreSQL has ended unexpectedly${why}; see ${serverLog(home)}.`,
      ),
      stop: async () => {
        if (left) return;
        left = true;
        await locked(home, async () => {
          leave();
          if (!isShared(home)) await stopServer(server, { binaries, cluster, account });
        });
      },
    };
  });
}

function locked<T>(home: string, work: () => Promise<T>): Promise<T> {
  const busy = (pid: number) =>
    `Process ${pid} has been starting or stopping the database in ${home} for minutes.`;
  return withFileLock(path.join(home, "lock"), { wait: 180_000, busy }, work);
}

function serverUrl(port: number, password: string, database: string): string {
  return `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the app's database where it is missing; a start killed in the middle is made good. */
async function makeDatabase(adminUrl: string): Promise<void> {
  const found = await administer(adminUrl, `select 1 from pg_database where datname = '${databaseName}'`);
  if (found.length === 0) await administer(adminUrl, `create database ${databaseName}`);
}

async function administer(adminUrl: string, statement: string): Promise<readonly object[]> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

let joined = 0;

/** Notes that this process uses the server; the returned function takes the note back. */
function join(home: string): () => void {
  const folder = path.join(home, "users");
  mkdirSync(folder, { recursive: true });
  joined += 1;
  const note = path.join(folder, `${process.pid}-${joined}`);
  writeFileSync(note, lifeMark(process.pid) ?? "");
  return () => rmSync(note, { force: true });
}

/** Whether a living process uses the server; notes of the dead are removed. */
function isShared(home: string): boolean {
  const folder = path.join(home, "users");
  const alive = readdirSync(folder).filter((name) => {
    const note = path.join(folder, name);
    if (isAlive(readFileSync(note, "utf8"))) return true;
    rmSync(note, { force: true });
    return false;
  });
  return alive.length > 0;
}

const serverLog = (home: string): string => path.join(home, "server.log");

/** A server that ends more often than this does not get well by being started again. */
const revivals = { most: 5, withinMilliseconds: 5 * 60_000 };

/** Fulfilled when the server has ended for good, with what came of reviving it. */
async function untilLost(input: {
  server: () => Server;
  left: () => boolean;
  revive: (() => Promise<void>) | null;
}): Promise<string> {
  for (const ends: number[] = []; ; ) {
    await whenGone(input.server());
    if (input.left()) return await new Promise<never>(() => {});
    const since = Date.now() - revivals.withinMilliseconds;
    if (!input.revive) return "";
    if (ends.filter((end) => end > since).length >= revivals.most) return " again and again";
    ends.push(Date.now());
    try {
      await input.revive();
    } catch (error) {
      return ` and could not be started again (${error instanceof Error ? error.message : error})`;
    }
  }
}
