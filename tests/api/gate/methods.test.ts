import { describe, expect, it } from "vitest";
import { problemShape } from "@/tests/api/acceptance/shapes";
import { apiAddresses, methods } from "@/tests/support/api-routes";

const addresses = apiAddresses.filter(({ path }) => !path.includes("..."));
const context = { params: Promise.resolve({}) };
const ask = (method: string) => new Request("http://localhost/api/v1", { method });

describe("a method that an address has not", () => {
  it.each(addresses.map(({ path, module }) => [path, module] as const))(
    "is answered 405 at %s, with those that it has",
    async (path, module) => {
      // The document itself is no operation.
      const own = methods.filter(
        (method) => module[method]?.operation || (path === "/openapi.json" && method === "GET"),
      );
      expect(own).not.toEqual([]);
      const allow = [...own, ...(own.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
      for (const method of methods.filter((each) => !own.includes(each))) {
        const response = await module[method]?.(ask(method), context);
        expect([method, response?.status, response?.headers.get("allow")]).toEqual([method, 405, allow]);
        expect(response?.headers.get("content-type")).toBe("application/problem+json");
        expect(problemShape.parse(await response?.json())).toMatchObject({ code: "method_not_allowed" });
      }
      const options = await module.OPTIONS?.(ask("OPTIONS"), context);
      expect([options?.status, options?.headers.get("allow")]).toEqual([204, allow]);
    },
  );
});
