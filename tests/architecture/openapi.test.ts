import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import packageJson from "@/package.json" with { type: "json" };
import { openApiDocument } from "@/server/openapi/document";
import { apiRoutes } from "@/tests/support/api-routes";

describe("the OpenAPI document", async () => {
  const document = openApiDocument(apiRoutes, packageJson.version);

  it("is a valid OpenAPI 3.1 document", async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  // `npm run openapi` writes the file anew; a route that changed without it is red here.
  it("is the one that is served", async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(
      "../../server/openapi/openapi.json",
    );
  });
});
