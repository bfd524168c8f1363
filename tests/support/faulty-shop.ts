import { setTimeout as sleep } from "node:timers/promises";
import { afterAll } from "vitest";
import type { StartingRole } from "@/core/rights";
import { connect } from "@/db/client";
import { isOutOfService } from "@/db/out-of-service";
import type { EmbeddedPostgres } from "@/scripts/postgres/start-postgres";
import { createApiKey } from "@/server/auth/api-keys";
import { callsAs, type TestApi } from "./api";
import { ownPostgres } from "./own-postgres";
import { openShop, type Shop } from "./shop";

/** A shop on a PostgreSQL of its own that may be killed, with the pool that the web process has. */
export type FaultyShop = TestApi &
  Shop & {
    server: EmbeddedPostgres;
    dataDir: string;
    /** An administrator's key. */
    apiKey: string;
    /** Does something as soon as the database serves again. */
    again: <T>(work: () => Promise<T>) => Promise<T>;
  };

/** Call it in a `beforeAll`, and `reach` it before each test. */
export async function faultyShop({ patience = 15 }: { patience?: number } = {}): Promise<FaultyShop> {
  const { server, dataDir } = await ownPostgres();
  const app = connect(server.url, { max: 10, patience });
  const owner = connect(server.url, { max: 2, as: "owner" });
  const close = async () => {
    await Promise.all([app.close(), owner.close()]);
  };
  afterAll(close);
  const shop = await openShop(app.db);
  const key = async (role: StartingRole) => (await createApiKey(owner.db, { name: role, role })).key;
  const apiKey = await key("administrator");
  const { db } = app;
  return {
    ...shop,
    db,
    owner: owner.db,
    url: server.url,
    close,
    key,
    call: callsAs(apiKey),
    server,
    dataDir,
    apiKey,
    again,
  };
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 30_000; ; await sleep(50)) {
    try {
      return await work();
    } catch (error) {
      if (!isOutOfService(error) || Date.now() > deadline) throw error;
    }
  }
}
