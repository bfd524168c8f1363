import { sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { programmeSchema } from "@/core/programme/programme";
import { type Grants, startingRoles } from "@/core/rights";
import { calendarDay } from "@/core/time/calendar-day";
import { readPreview } from "@/db/queries/standing-preview";
import { tableFile } from "@/documents/table/table-file";
import { translator } from "@/i18n/translator";
import { type Actor, systemActor } from "@/server/gate/actor";
import { exportPreview } from "@/server/programme/export-preview";
import { previewColumns } from "@/server/programme/preview-columns";
import { putDraft } from "@/server/programme/put-draft";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { addMember } from "@/tests/support/shop";
import { call } from "@/tests/support/staff";

const now = new Date("2026-03-10T09:00:00Z");
const zone = "Europe/Moscow";
const standing = {
  discount: [{ basis: "sold", from: 500_000, percent: 500 }],
  categories: { add: [{ basis: "visits", from: 1, category: "Here" }], remove: [] },
};

let test: TestDatabase;
beforeEach(async () => {
  test = await testDatabase();
  await addMember(test.db, "1", {
    name: "=Rich+1",
    sold: 500_000 as never,
    visits: 1,
    ruleDiscount: 300 as never,
  });
  await addMember(test.db, "2", { name: "Anna; Smith", visits: 2 });
  await addMember(test.db, "3", { name: "Nobody" });
});

const key = (grants: Grants): Actor => ({ kind: "key", id: "key_1", name: "till", grants, storeIds: null });
const ask = (actor: Actor) => call(test.db, exportPreview, { format: "csv" }, { actor, now });
const draft = async () => {
  const body = programmeSchema.parse({ mode: "discounts", standing });
  expect((await call(test.db, putDraft, body, { actor: systemActor("test"), now })).kind).toBe("done");
};

async function csv(locale: "en" | "ru"): Promise<string> {
  const asked = await ask(key(startingRoles.manager));
  if (asked.kind !== "done") throw new Error(asked.kind);
  const { rules, scope } = asked.value;
  const chunks = readPreview(
    test.db,
    { rules, zone, now, today: calendarDay(now, zone) },
    { after: "", scope },
  );
  async function* rows() {
    for await (const chunk of chunks) yield* chunk;
  }
  const { body } = tableFile("csv", rows(), {
    columns: previewColumns(translator(locale, "programme"), translator(locale, "common")),
    style: { name: "preview", locale, minorDigits: 2, zone },
  });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await new Response(body).arrayBuffer());
}

it("takes along everybody for whom something would change, as before and after", async () => {
  await draft();
  const lines = (await csv("en")).split(/\r?\n/);
  expect(lines.slice(0, 3)).toEqual([
    "\ufeffCustomer,Discount now,Discount then,Class now,Class then,Put into,Taken out of",
    "'=Rich+1,3.00,5.00,,,Here,",
    "Anna; Smith,,,,,Here,",
  ]);
  expect(lines.join()).not.toContain("Nobody");
  expect(await csv("ru")).toContain('"Anna; Smith";;;;;Here;');
});

it("is noted with the rules that it was made by", async () => {
  await draft();
  await ask(key(startingRoles.manager));
  const [entry] = await test.db.execute<{ after: { format: string; standing: object } }>(
    sql`select after from audit_entries where action = 'programme.exportPreview'`,
  );
  expect(entry?.after).toMatchObject({ format: "csv", standing: { discount: standing.discount } });
});

it("is for who may both export customers and edit the programme", async () => {
  await draft();
  const { "customers.export": _, ...without } = startingRoles.manager;
  expect(await ask(key(without))).toMatchObject({ kind: "denied", right: "customers.export" });
  expect(await ask(key(startingRoles.supervisor))).toMatchObject({ kind: "refused", code: "forbidden" });
});

it("needs a draft", async () => {
  expect(await ask(key(startingRoles.manager))).toMatchObject({ kind: "refused", code: "no_draft" });
});
