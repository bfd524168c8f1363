import type { TestProject } from "vitest/node";
import { startTestServer } from "./test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that this run's databases are made on, with its template. */
    testServer: { readonly url: string; readonly template: string };
  }
}

/** Gives the run one PostgreSQL with a migrated template, and removes it at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  project.provide("testServer", { url: server.url, template: server.template });
  return server.stop;
}
