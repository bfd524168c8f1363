/** As much of a JSON Schema as the page reads. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  additionalProperties?: boolean | Schema;
  description?: string;
};

/** A JSON Schema as one would jot it down: `{name, kind?: "goods" | "service", prices?: {…: integer}}`. */
export function schemaText(schema: Schema, depth = 0): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => schemaText(choice, depth)))].join(" | ");
  if (schema.allOf) return schema.allOf.map((part) => schemaText(part, depth)).join(" & ");
  if (schema.type === "array") return `[${schema.items ? schemaText(schema.items, depth) : "…"}]`;
  if (schema.type === "object" || schema.properties) return objectText(schema, depth);
  return Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any");
}

function objectText({ properties, required = [], additionalProperties }: Schema, depth: number): string {
  const indent = "  ".repeat(depth + 1);
  const fields = Object.entries(properties ?? {}).map(
    ([name, field]) =>
      `${indent}${name}${required.includes(name) ? "" : "?"}: ${schemaText(field, depth + 1)}`,
  );
  if (typeof additionalProperties === "object") {
    fields.push(`${indent}…: ${schemaText(additionalProperties, depth + 1)}`);
  }
  return fields.length === 0 ? "{}" : `{\n${fields.join("\n")}\n${"  ".repeat(depth)}}`;
}
