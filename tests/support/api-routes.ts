import { readdirSync } from "node:fs";
import { sep } from "node:path";
import type { Operation } from "@/server/gate/endpoint";
import type { Route } from "@/server/openapi/document";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** Every operation of the API, read from the route files themselves. */
export async function apiRoutes(): Promise<Route[]> {
  const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    // The document itself is no operation.
    .filter((file) => file.endsWith("/route.ts") && !file.startsWith("openapi.json/"));
  const routes = await Promise.all(files.sort().map(routesOf));
  return routes.flat();
}

async function routesOf(file: string): Promise<Route[]> {
  const module: Partial<Record<string, { operation?: Operation }>> = await import(`../../app/api/v1/${file}`);
  const path = `/${file.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`;
  return methods.flatMap((method) => {
    const operation = module[method]?.operation;
    return operation ? [{ method, path, ...operation }] : [];
  });
}
