import { encode } from "next-auth/jwt";
import { type Connection, connect } from "@/db/client";
import { newId } from "@/db/new-id";
import { buildIfStale } from "@/scripts/build-if-stale";
import { freePort } from "@/scripts/free-port";
import { startApp, untilAnswers } from "@/scripts/next-program";
import { createApiKey } from "@/server/auth/api-keys";
import { hire, signIn } from "@/tests/support/staff";

const secret = "a secret of the benchmark";

/** The production build on a database, with a program's key and an administrator's session in hand. */
export type ServedApp = {
  /** Reads an answer of the API to its end. */
  api: (path: string) => Promise<void>;
  /** Reads a page to its end. */
  page: (path: string) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts it, built anew if stale. */
export async function serveApp(databaseUrl: string): Promise<ServedApp> {
  await buildIfStale();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    APP_URL: address,
    LOG_LEVEL: "error",
    WORKER: "off",
  };
  const app = startApp(
    "start",
    { databaseUrl, dataDir: ".data", host: "127.0.0.1", port, demo: "off" },
    environment,
  );
  const owner = connect(databaseUrl, { as: "owner", max: 1 });
  const { key } = await createApiKey(owner.db, { name: "bench", role: "administrator" });
  const cookie = await sessionCookie(owner.db);
  await owner.close();
  await untilAnswers(`${address}/api/v1/openapi.json`);
  const read = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(address + path, { headers, redirect: "manual" });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
  };
  return {
    api: (path) => read(`/api/v1${path}`, { authorization: `Bearer ${key}` }),
    page: (path) => read(path, { cookie }),
    stop: app.stop,
  };
}

/** What a browser holds after an administrator has signed in: the id of the session, sealed (`server/auth`). */
async function sessionCookie(db: Connection["db"]): Promise<string> {
  process.env.AUTH_SECRET ??= secret;
  const name = newId("employee");
  await hire(db, { role: "administrator", name });
  const signedIn = await signIn(db, name);
  if (signedIn.kind !== "done") throw new Error(`signing in ended as ${signedIn.kind}`);
  const salt = "regulars-session";
  const token = await encode({ token: { sessionId: signedIn.value.sessionId }, secret, salt });
  return `${salt}=${token}`;
}
