import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { migrate } from "@/db/migrate";
import { type EmbeddedPostgres, startPostgres } from "@/scripts/postgres/start-postgres";

const isUndone: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const undo of isUndone.splice(0)) await undo();
});

/** A PostgreSQL of one test file's own, migrated and crash-safe, to be killed and frozen; it is revived by itself. */
export async function ownPostgres(): Promise<{ server: EmbeddedPostgres; dataDir: string }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "regulars-faults-"));
  // As root the server runs as nobody and must get through.
  chmodSync(dataDir, 0o711);
  const server = await startPostgres({ dataDir, revives: true, warn: () => undefined });
  isUndone.push(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await migrate(server.url);
  return { server, dataDir };
}
