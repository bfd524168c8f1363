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

type Around = { known: Record<string, string>; root: Schema };

function sample(schema: Schema, name: string, around: Around): unknown {
  if (schema.$ref) return sample(resolve(schema.$ref, around.root), name, around);
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice) return sample(choice, name, around);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case "object": {
      const entries = (schema.required ?? []).map((field) => [
        field,
        sample(schema.properties?.[field] ?? {}, field, around),
      ]);
      return Object.fromEntries(entries);
    }
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, name, around));
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
