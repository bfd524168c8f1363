import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { Operation } from "@/server/gate/endpoint";
import type { Route } from "@/server/openapi/document";

/** What an address may be asked by. */
export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** An operation of the API with the handler that Next calls. */
export type HandledRoute = Route & { handler: Handler };

type Module = Partial<Record<string, Handler & { operation?: Operation }>>;

/** Every address of the API with what its file exports, the document's own among them. */
export async function apiAddresses(): Promise<{ path: string; module: Module }[]> {
  const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file.endsWith("/route.ts"));
  return Promise.all(
    files.sort().map(async (file) => ({
      path: `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`,
      module: (await import(/* @vite-ignore */ `../../app/api/v1/${file}`)) as Module,
    })),
  );
}

/** Every operation of the API, read from the route files themselves. */
export async function apiRoutes(): Promise<HandledRoute[]> {
  return (await apiAddresses()).flatMap(({ path, module }) =>
    methods.flatMap((method) => {
      const handler = module[method];
      return handler?.operation ? [{ method, path, ...handler.operation, handler }] : [];
    }),
  );
}
