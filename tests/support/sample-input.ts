import { z } from "zod";
import type { AnyUseCase } from "@/server/gate/use-case";

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  format?: string;
};

/** The JSON Schema of what a use case takes. */
export const inputSchemaOf = ({ input }: AnyUseCase): Schema =>
  z.toJSONSchema(input, { io: "input", unrepresentable: "any", reused: "inline" }) as Schema;

/** The places of all texts in an input that are neither days nor moments. */
export function textPlaces(input: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof input === "string") return Number.isNaN(Date.parse(input)) ? [path] : [];
  if (typeof input !== "object" || input === null) return [];
  return Object.entries(input).flatMap(([key, inner]) => textPlaces(inner, [...path, key]));
}

/** The input with another value in one place. */
export function withValue(input: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(input) ? [...input] : { ...(input as object) }) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

/** The names of all fields that a use case takes at the top. */
export const fieldsOf = (useCase: AnyUseCase): string[] =>
  Object.keys(inputSchemaOf(useCase).properties ?? {});

/**
 * The smallest input that a schema describes: what it requires and no more. Texts of a name in `known` (ids, mostly)
 * are taken from there. Rules that JSON Schema does not tell may still refuse it.
 */
export function sampleInput(useCase: AnyUseCase, known: Record<string, string>): Record<string, unknown> {
  const root = inputSchemaOf(useCase);
  return sample(root, "", { known, root }) as Record<string, unknown>;
}

/** The same with all that is optional, and lists of one: what a schema that knows itself goes on to is left out. */
export function fullInput(useCase: AnyUseCase, known: Record<string, string>): Record<string, unknown> {
  const root = inputSchemaOf(useCase);
  return sample(root, "", { known, root, deeper: 6 }) as Record<string, unknown>;
}

/** `deeper` levels have everything; those below, or all without it, what is required. */
type Around = { known: Record<string, string>; root: Schema; deeper?: number };

function sample(schema: Schema, name: string, from: Around): unknown {
  const isFull = (from.deeper ?? 0) > 0;
  const around = isFull ? { ...from, deeper: (from.deeper ?? 0) - 1 } : from;
  if (schema.$ref) return sample(resolve(schema.$ref, around.root), name, around);
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice) return sample(choice, name, around);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case "object": {
      const fields = isFull ? Object.keys(schema.properties ?? {}) : (schema.required ?? []);
      const entries = fields.map((field) => [field, sample(schema.properties?.[field] ?? {}, field, around)]);
      return Object.fromEntries(entries);
    }
    case "array":
      return Array.from({ length: schema.minItems ?? (isFull ? 1 : 0) }, () =>
        sample(schema.items ?? {}, name, around),
      );
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 0, 1);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return around.known[name] ?? text(schema);
  }
}

function text({ format, minLength = 1 }: Schema): string {
  if (format === "date") return "2026-01-31";
  if (format === "date-time") return "2026-01-31T12:00:00Z";
  return "a".repeat(minLength);
}

function resolve(ref: string, root: Schema): Schema {
  if (ref === "#") return root;
  const found = root.$defs?.[ref.replace("#/$defs/", "")];
  if (!found) throw new Error(`no schema ${ref}`);
  return found;
}
