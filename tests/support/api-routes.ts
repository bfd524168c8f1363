import { routes } from "@/app/api/v1/routes";
import type { Operation } from "@/server/gate/endpoint";
import type { Handler } from "@/server/gate/resource";
import type { Route } from "@/server/openapi/document";

/** What an address may be asked by. */
export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** An operation of the API with the handler that answers it. */
export type HandledRoute = Route & { handler: Handler };

type Module = Partial<Record<string, Handler & { operation?: Operation }>>;

/** Every address of the API with what its file exports, the document's own among them. */
export const apiAddresses: { path: string; module: Module }[] = routes.map(({ address, resource }) => ({
  path: address.slice("/api/v1".length).replace(/\[(\w+)\]/g, "{$1}"),
  module: resource,
}));

/** Every operation of the API, read from the route files themselves. */
export const apiRoutes: HandledRoute[] = apiAddresses.flatMap(({ path, module }) =>
  methods.flatMap((method) => {
    const handler = module[method];
    return handler?.operation ? [{ method, path, ...handler.operation, handler }] : [];
  }),
);
