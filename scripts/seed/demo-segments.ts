import type { Filter } from "@/core/segments/group";
import type { Db } from "@/db/client";
import { createSegment } from "@/server/segments/create-segment";
import type { DemoShop } from "./demo-shop";
import { run } from "./run-use-case";

/** K6: the choices of customers that the manager of a workshop comes back to. */
const segments: { name: string; filter: Filter }[] = [
  {
    name: "Постоянные клиенты",
    filter: {
      all: [
        { field: "visits", gte: 5 },
        { field: "sold", gte: 50_000_00 },
      ],
    },
  },
  { name: "Не были полгода", filter: { all: [{ field: "lastPurchase", notForDays: 180 }] } },
  { name: "Скоро день рождения", filter: { all: [{ field: "birthday", withinDays: 14 }] } },
  {
    name: "Меняли масло, но давно",
    filter: {
      all: [
        { field: "bought", groups: ["ext:demo-oils"], ever: true },
        { not: { field: "bought", groups: ["ext:demo-oils"], ever: true, days: 180 } },
      ],
    },
  },
];

export async function saveDemoSegments(db: Db, { shop, now }: { shop: DemoShop; now: Date }): Promise<void> {
  for (const segment of segments) await run(db, createSegment, segment, { now, actor: shop.manager });
}
