import { resource } from "@/server/gate/resource";
import document from "@/server/openapi/openapi.json" with { type: "json" };

const body = JSON.stringify(document);

/** The description of the API; written by `npm run openapi` from the schemas that check the input. */
const describe = async () => new Response(body, { headers: { "content-type": "application/json" } });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({ GET: describe });
