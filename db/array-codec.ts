// Arrays as PostgreSQL writes them (`{1,NULL,"a \"b\""}`), for the kinds that the schema uses. postgres.js would ask
// each new connection for all kinds there are; that question is nobody's to wait for, and when the connection is lost
// under it, nobody catches its failure.

type Element = { array: number; read: (text: string) => unknown };

const asText = (text: string) => text;

/** Kinds of arrays by the numbers that PostgreSQL has given them for good. */
const elements: readonly Element[] = [
  { array: 1009, read: asText }, // text
  { array: 1015, read: asText }, // varchar
  { array: 1016, read: asText }, // bigint
  { array: 2951, read: asText }, // uuid
  { array: 1005, read: Number }, // smallint
  { array: 1007, read: Number }, // integer
  { array: 1021, read: Number }, // real
  { array: 1022, read: Number }, // double precision
  { array: 1000, read: (text) => text === "t" }, // boolean
  { array: 199, read: (text) => JSON.parse(text) }, // json
  { array: 3807, read: (text) => JSON.parse(text) }, // jsonb
];

/** What reads and writes arrays, by the number of their kind. */
export const arrayCodecs = () => ({
  parsers: Object.fromEntries(elements.map(({ array, read }) => [array, readArray(read)])),
  serializers: Object.fromEntries(elements.map(({ array }) => [array, writeArray])),
});

/** A list in PostgreSQL's notation. */
export function writeArray(list: unknown): string {
  if (!Array.isArray(list)) return String(list);
  return `{${list.map(writeElement).join(",")}}`;
}

function writeElement(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) return writeArray(value);
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

const token = /\{|\}|,|"((?:[^"\\]|\\.)*)"|([^{},"]+)/gs;

/** Reads PostgreSQL's notation, also of lists in lists. */
export const readArray =
  (read: (text: string) => unknown) =>
  (notation: string): unknown[] => {
    const outermost: unknown[] = [];
    const lists = [outermost];
    // Bounds (`[0:1]={…}`) say where counting begins, which no list of ours asks.
    for (const [whole, quoted, bare] of notation.slice(notation.indexOf("{")).matchAll(token)) {
      const list = lists.at(-1) ?? outermost;
      if (whole === "{") {
        const inner: unknown[] = [];
        list.push(inner);
        lists.push(inner);
      } else if (whole === "}") lists.pop();
      else if (quoted !== undefined) list.push(read(quoted.replace(/\\(.)/gs, "$1")));
      else if (bare !== undefined) list.push(bare === "NULL" ? null : read(bare));
    }
    return (outermost[0] as unknown[] | undefined) ?? [];
  };
