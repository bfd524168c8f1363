import type { ApiRoute } from "@/server/gate/api-listener";
import type { Resource } from "@/server/gate/resource";

const files = import.meta.glob<Resource>("./**/route.ts", { eager: true });

/** Every address of the API, as Next's router has it, with what its file exports. */
export const routes: ApiRoute[] = Object.entries(files).map(([file, resource]) => ({
  address: `/api/v1${file.slice(1, -"/route.ts".length)}`,
  resource,
}));
