import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { TableColumn } from "./column";
import { type TableFormat, tableFile } from "./table-file";

type Row = { name: string; phone: string; sold: number; born: string | null; seen: Date | null };

const columns: TableColumn<Row>[] = [
  { head: "Name", kind: "text", value: (row) => row.name },
  { head: "Phone", kind: "text", value: (row) => row.phone },
  { head: "Sold", kind: "money", value: (row) => row.sold },
  { head: "Born", kind: "day", value: (row) => row.born },
  { head: "Seen", kind: "moment", value: (row) => row.seen },
];

const rows: Row[] = [
  {
    name: '=HYPERLINK("http://x")',
    phone: "+79161234567",
    sold: -1205,
    born: "1990-02-28",
    seen: new Date("2026-11-21T21:30:00Z"),
  },
  { name: 'Иванов; "Ключ", ООО', phone: "", sold: 5, born: null, seen: null },
  { name: "\tTab\u0001", phone: "@x", sold: 9_007_199_254_740_991, born: null, seen: null },
];

async function* given() {
  yield* rows;
}

async function written(format: TableFormat, locale: "en" | "ru" = "en"): Promise<Uint8Array> {
  const style = { name: "Customers: all/any", locale, minorDigits: 2, zone: "Europe/Moscow" };
  const { body } = tableFile(format, given(), { columns, style });
  return new Uint8Array(await new Response(body).arrayBuffer());
}

const linesOf = async (locale: "en" | "ru") =>
  new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(await written("csv", locale))
    .trimEnd()
    .split("\r\n");

describe("CSV", () => {
  it("has a BOM, neutral formulas, and days as the store's wall shows them", async () => {
    const [head, first, second, third] = await linesOf("en");
    expect(head).toBe("\ufeffName,Phone,Sold,Born,Seen");
    expect(first).toBe(`"'=HYPERLINK(""http://x"")",'+79161234567,-12.05,1990-02-28,2026-11-22 00:30`);
    expect(second).toBe('"Иванов; ""Ключ"", ООО",,0.05,,');
    expect(third).toContain("'\tTab");
    expect(third).toContain("'@x,90071992547409.91");
  });

  it("parts cells with a semicolon and decimals with a comma in Russian", async () => {
    const [head, first] = await linesOf("ru");
    expect(head).toBe("\ufeffName;Phone;Sold;Born;Seen");
    expect(first).toContain(";'+79161234567;-12,05;1990-02-28;2026-11-22 00:30");
  });
});

describe("XLSX", () => {
  it("keeps text as text, figures as numbers and days as dates", async () => {
    const { sheets } = await readXlsx(await written("xlsx"));
    const [head, first, second, third] = sheets[0]?.rows ?? [];
    expect(head).toEqual(["Name", "Phone", "Sold", "Born", "Seen"]);
    expect(first?.slice(0, 3)).toEqual(['=HYPERLINK("http://x")', "+79161234567", -12.05]);
    expect(first?.[3]).toEqual(new Date("1990-02-28T00:00:00Z"));
    expect(first?.[4]).toEqual(new Date("2026-11-22T00:30:00Z"));
    expect(second?.[0]).toBe('Иванов; "Ключ", ООО');
    expect(third?.[0]).toBe("\tTab");
  });
});

it("holds a long table without keeping it", async () => {
  async function* many() {
    for (let n = 0; n < 50_000; n++) yield { ...(rows[1] as Row), sold: n };
  }
  const style = { name: "Long", locale: "en", minorDigits: 2, zone: "UTC" } as const;
  const { body } = tableFile("csv", many(), { columns, style });
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.length;
  expect(bytes).toBeGreaterThan(1_000_000);
});
