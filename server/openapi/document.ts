import { z } from "zod";
import { refusalStatus } from "@/core/refusal";
import type { AnyUseCase } from "../gate/use-case";

/** One route as its file declares it: `POST /sales/{id}/payments`, the use case behind it, the status of success. */
export type Route = { method: string; path: string; useCase: AnyUseCase; status: number };

type Json = Record<string, unknown>;

const problemSchema: Json = {
  type: "object",
  description:
    "RFC 9457. `code` is stable and machine-readable; `detail` is a sentence in the language asked for.",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string" },
    right: { type: "string", description: "With `forbidden`: the right that is missing." },
    params: { type: "object", description: "What the refusal is about." },
    errors: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
};

/** The OpenAPI 3.1 document, made from the very schemas that check what comes in and narrow what goes out. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const schemas: Json = { Problem: problemSchema };
  const paths: Record<string, Json> = {};
  const ordered = [...routes].sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
  for (const route of ordered) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Regulars",
      version,
      description:
        "Money in minor units, percent in basis points (500 = 5 %), quantity in thousandths, points whole: all JSON integers. " +
        "An id may be given as `ext:YOURS`, the `externalId` you gave the object.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key made in settings." } },
      schemas,
    },
  };
}

function operationOf({ method, path, useCase, status }: Route, schemas: Json): Json {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const input = jsonSchema(useCase.input, "input", schemas);
  const { inPath, rest } = splitByName(input, names);
  const reads = method === "GET" || method === "DELETE";
  return {
    operationId: useCase.name,
    summary: useCase.summary,
    tags: [path.split("/")[1] ?? ""],
    ...(isRight(useCase) ? { "x-right": useCase.right } : {}),
    parameters: [
      ...names.map((name) => ({
        name,
        in: "path",
        required: true,
        schema: inPath[name] ?? { type: "string" },
      })),
      ...(reads ? queryParameters(rest) : idempotencyParameter(useCase)),
    ],
    ...(reads ? {} : { requestBody: { content: { "application/json": { schema: rest } } } }),
    responses: {
      [status]: {
        description: "Done.",
        content: { "application/json": { schema: jsonSchema(useCase.output, "output", schemas) } },
      },
      ...failures(useCase),
    },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const isRight = ({ right }: AnyUseCase) => !["anyone", "customer", "staff"].includes(right);

function jsonSchema(schema: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const {
    $schema: _,
    $defs,
    ...made
  } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" }) as Json;
  // Schemas with an id are shared by name; input and output differ where there are defaults.
  const suffix = io === "input" ? "Input" : "";
  const named = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner) =>
        key === "$ref" && typeof inner === "string" && inner.startsWith("#/$defs/")
          ? `#/components/schemas/${inner.slice("#/$defs/".length)}${suffix}`
          : inner,
      ),
    );
  for (const [name, definition] of Object.entries(($defs as Json | undefined) ?? {})) {
    schemas[`${name}${suffix}`] ??= named(definition);
  }
  return named(made) as Json;
}

/** Fields of the input that stand in the path, and the schema of what is left for the body or the query. */
function splitByName(schema: Json, names: string[]): { inPath: Json; rest: Json } {
  const properties = { ...((schema.properties as Json | undefined) ?? {}) };
  const inPath: Json = {};
  for (const name of names) {
    inPath[name] = properties[name];
    delete properties[name];
  }
  const required = ((schema.required as string[] | undefined) ?? []).filter((name) => !names.includes(name));
  const { required: _, ...others } = schema;
  return { inPath, rest: { ...others, properties, ...(required.length > 0 ? { required } : {}) } };
}

function queryParameters(schema: Json): Json[] {
  const required = new Set((schema.required as string[] | undefined) ?? []);
  return Object.entries((schema.properties as Json | undefined) ?? {}).map(([name, property]) => ({
    name,
    in: "query",
    required: required.has(name),
    schema: property,
  }));
}

function idempotencyParameter({ kind, idempotency }: AnyUseCase): Json[] {
  if (kind === "query") return [];
  return [
    {
      name: "Idempotency-Key",
      in: "header",
      required: idempotency === "required",
      description:
        "The same key with the same body gives the first answer again, with `Idempotency-Replayed: true`.",
      schema: { type: "string", maxLength: 255 },
    },
  ];
}

function failures(useCase: AnyUseCase): Json {
  const codes: Record<number, string[]> = { 400: ["invalid_input"] };
  if (useCase.right !== "anyone") Object.assign(codes, { 401: ["unauthenticated"], 403: ["forbidden"] });
  if (useCase.idempotency === "required") codes[400]?.push("idempotency_key_required");
  if (useCase.kind === "command") codes[409] = ["idempotency_key_reused"];
  if (useCase.throttle) codes[429] = ["throttled"];
  for (const code of useCase.refusals) {
    const status = refusalStatus[code];
    codes[status] = [...new Set([...(codes[status] ?? []), code])];
  }
  return Object.fromEntries(
    Object.entries(codes).map(([status, list]) => [
      status,
      {
        description: `\`code\`: ${list.map((code) => `\`${code}\``).join(", ")}.`,
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}
