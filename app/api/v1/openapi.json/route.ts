import document from "@/server/openapi/openapi.json" with { type: "json" };

export const dynamic = "force-static";

/** The description of the API; written by `npm run openapi` from the schemas that check the input. */
export const GET = () => Response.json(document);
