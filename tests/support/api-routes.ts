import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { Operation } from "@/server/gate/endpoint";
import type { Route } from "@/server/openapi/document";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** An operation of the API with the handler that Next calls. */
export type HandledRoute = Route & { handler: Handler };

/** Every operation of the API, read from the route files themselves. */
export async function apiRoutes(): Promise<HandledRoute[]> {
  const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    // The document itself is no operation.
    .filter((file) => file.endsWith("/route.ts") && !file.startsWith("openapi.json/"));
  const routes = await Promise.all(files.sort().map(routesOf));
  return routes.flat();
}

async function routesOf(file: string): Promise<HandledRoute[]> {
  const module: Partial<Record<string, Handler & { operation?: Operation }>> = await import(
    /* @vite-ignore */ `../../app/api/v1/${file}`
  );
  const path = `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`;
  return methods.flatMap((method) => {
    const handler = module[method];
    return handler?.operation ? [{ method, path, ...handler.operation, handler }] : [];
  });
}
