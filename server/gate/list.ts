import { z } from "zod";

// Lists of the API and of pages alike: by key, never by offset, so page 10,000 costs what page 1 costs.

/** What a list may be ordered by: the kind of value of each order; the first one is the default. */
type Sorts = Record<string, "instant" | "text" | "number">;

/** After which row a page begins: the value that the list is ordered by, then the id. Instants are ISO strings. */
export type ListKey = { value: string | number | null; id: string };

const valueSchemas = {
  instant: z.iso.datetime().nullable(),
  text: z.string().nullable(),
  number: z.number().nullable(),
};

const maxCursor = 2_000;

/**
 * Input schema of a list: its filters, `limit`, `sort` and `cursor`. The parsed `after` is null on the first page.
 * A cursor of another order or made up by hand is invalid input (400).
 */
export function listQuery<F extends z.ZodRawShape, const S extends Sorts>(filters: F, sorts: S) {
  const names = Object.keys(sorts) as [keyof S & string, ...(keyof S & string)[]];
  return z
    .object({
      ...filters,
      limit: z.coerce.number().int().min(1).max(200).default(50),
      sort: z.enum(names).default(names[0] as never),
      cursor: z.string().max(maxCursor).optional(),
    })
    .transform((query, context) => {
      const { cursor, ...rest } = query as typeof query & { sort: keyof S & string; cursor?: string };
      if (cursor === undefined) return { ...rest, after: null as ListKey | null };
      const after = decodeCursor(cursor, rest.sort, sorts[rest.sort] ?? "text");
      if (after) return { ...rest, after: after as ListKey | null };
      context.addIssue({ code: "custom", path: ["cursor"], message: "not a cursor of this list" });
      return z.NEVER;
    });
}

/** Output schema of a list: `{data, nextCursor}`. */
export const pageSchema = <V extends z.ZodType>(item: V) =>
  z.object({ data: z.array(item), nextCursor: z.string().nullable() });

/**
 * One page out of `limit + 1` rows: the last one only tells that there is more.
 * @param keyOf the value by which the rows are ordered, and the id.
 */
export function pageOf<R, V>(
  rows: readonly R[],
  { limit, sort }: { limit: number; sort: string },
  keyOf: (row: R) => { value: string | number | Date | null; id: string },
  view: (row: R) => V,
): { data: V[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { data: shown.map(view), nextCursor: last === undefined ? null : encodeCursor(sort, keyOf(last)) };
}

const encodeCursor = (sort: string, { value, id }: { value: string | number | Date | null; id: string }) =>
  Buffer.from(JSON.stringify([sort, value, id])).toString("base64url");

function decodeCursor(cursor: string, sort: string, kind: Sorts[string]): ListKey | null {
  const schema = z.tuple([z.literal(sort), valueSchemas[kind], z.string().max(200)]);
  try {
    const key = schema.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return key.success ? { value: key.data[1], id: key.data[2] } : null;
  } catch {
    return null;
  }
}
