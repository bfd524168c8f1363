import { readFileSync } from "node:fs";

// The catalogue of the demo shop, a car workshop: goods and services in Russian and English.

export type DemoGroup = { key: string; ru: string; en: string; parent?: string };

/** Prices in roubles; empty where there is none. */
export type DemoProduct = {
  sku: string;
  group: string;
  price: number;
  cost: number | null;
  minimum: number | null;
  wholesale: number | null;
  unit: string;
  ru: string;
  en: string;
};

export const demoGroups: DemoGroup[] = [
  { key: "goods", ru: "Товары", en: "Goods" },
  { key: "oils", ru: "Масла и жидкости", en: "Oils and fluids", parent: "goods" },
  { key: "engine-oils", ru: "Моторные масла", en: "Engine oils", parent: "oils" },
  { key: "fluids", ru: "Технические жидкости", en: "Fluids", parent: "oils" },
  { key: "filters", ru: "Фильтры", en: "Filters", parent: "goods" },
  { key: "brakes", ru: "Тормозная система", en: "Brakes", parent: "goods" },
  { key: "tyres", ru: "Шины и диски", en: "Tyres and wheels", parent: "goods" },
  { key: "electrics", ru: "Электрика", en: "Electrics", parent: "goods" },
  { key: "accessories", ru: "Аксессуары", en: "Accessories", parent: "goods" },
  { key: "services", ru: "Работы", en: "Services" },
  { key: "maintenance", ru: "Техобслуживание", en: "Maintenance", parent: "services" },
  { key: "repair", ru: "Ремонт", en: "Repair", parent: "services" },
  { key: "tyre-fitting", ru: "Шиномонтаж", en: "Tyre fitting", parent: "services" },
  { key: "wash", ru: "Мойка и уход", en: "Wash and care", parent: "services" },
];

/** The products of `demo-products.csv`. */
export function demoProducts(): DemoProduct[] {
  const [, ...rows] = readFileSync(new URL("./demo-products.csv", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const figure = (text = "") => (text === "" ? null : Number(text));
  return rows.map((row) => {
    const [sku = "", group = "", price, cost, minimum, wholesale, unit, ru = "", en = ""] = row.split(";");
    return {
      ...{ sku, group, ru, en, unit: unit || "pcs" },
      ...{ price: Number(price), cost: figure(cost), minimum: figure(minimum), wholesale: figure(wholesale) },
    };
  });
}

/** What people tend to buy together, by SKU and number. */
export const demoBaskets: { weight: number; lines: [sku: string, pieces: number][] }[] = [
  {
    weight: 18,
    lines: [
      ["OIL-5W30-4", 1],
      ["FLT-OIL-A", 1],
      ["SRV-OIL", 1],
    ],
  },
  {
    weight: 12,
    lines: [
      ["OIL-5W40-4", 1],
      ["FLT-OIL-B", 1],
      ["FLT-AIR-A", 1],
      ["SRV-OIL", 1],
    ],
  },
  {
    weight: 6,
    lines: [
      ["SRV-TO1", 1],
      ["OIL-0W20-4", 1],
      ["FLT-OIL-B", 1],
      ["FLT-CAB-A", 1],
    ],
  },
  {
    weight: 3,
    lines: [
      ["SRV-TO2", 1],
      ["OIL-5W30-4", 1],
      ["FLT-OIL-A", 1],
      ["FLT-AIR-B", 1],
      ["FLT-CAB-A", 1],
      ["FLD-DOT4", 2],
    ],
  },
  {
    weight: 7,
    lines: [
      ["BRK-PAD-F", 1],
      ["SRV-BRK-F", 1],
    ],
  },
  {
    weight: 3,
    lines: [
      ["BRK-DISC-F", 2],
      ["BRK-PAD-F", 1],
      ["SRV-BRK-D", 1],
    ],
  },
  {
    weight: 5,
    lines: [
      ["TYR-W-195", 4],
      ["SRV-TYR-15", 1],
    ],
  },
  {
    weight: 4,
    lines: [
      ["TYR-S-205", 4],
      ["SRV-TYR-16", 1],
      ["TYR-BAG", 4],
    ],
  },
  {
    weight: 8,
    lines: [
      ["SRV-TYR-15", 1],
      ["SRV-STORE", 1],
    ],
  },
  { weight: 5, lines: [["SRV-PUNC", 1]] },
  {
    weight: 4,
    lines: [
      ["BAT-60", 1],
      ["SRV-BAT", 1],
    ],
  },
  { weight: 10, lines: [["FLD-WASH-W", 2]] },
  {
    weight: 6,
    lines: [
      ["ACC-WIPER-60", 1],
      ["ACC-WIPER-45", 1],
    ],
  },
  { weight: 6, lines: [["SRV-WASH", 1]] },
  {
    weight: 4,
    lines: [
      ["SRV-WASH", 1],
      ["SRV-WASH-IN", 1],
      ["ACC-AIR", 1],
    ],
  },
  { weight: 5, lines: [["SRV-DIAG", 1]] },
  {
    weight: 3,
    lines: [
      ["SPK-IRID", 4],
      ["SRV-SPARK", 1],
    ],
  },
  { weight: 3, lines: [["SRV-ALIGN", 1]] },
  { weight: 2, lines: [["SRV-SUSP", 3]] },
  { weight: 4, lines: [["LMP-H7", 2]] },
];
