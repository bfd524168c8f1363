import { gs1CheckDigit } from "@/core/catalogue/barcode";
import type { ProgrammeInput } from "@/core/programme/programme";
import { startingRoles } from "@/core/rights";
import type { Db } from "@/db/client";
import { newId } from "@/db/new-id";
import { insertEmployee } from "@/db/queries/people";
import { findDraft, publishDraft } from "@/db/queries/programme";
import { firstStoreId, insertStore, updateStore } from "@/db/queries/stores";
import { seedRoles } from "@/db/seed/roles";
import { hashPassword } from "@/server/auth/password";
import { putPriceList } from "@/server/catalogue/put-price-list";
import { putProduct } from "@/server/catalogue/put-product";
import { putProductGroup } from "@/server/catalogue/put-product-group";
import type { EmployeeActor } from "@/server/gate/actor";
import { putDraft } from "@/server/programme/put-draft";
import { companySchema, keepCompany } from "@/server/settings/company";
import { demoGroups, demoProducts } from "./demo-catalogue";
import { run } from "./run-use-case";

const password = "regulars-demo";

const people = [
  { role: "administrator", name: "Вера Андреева", email: "admin@demo.example" },
  { role: "supervisor", name: "Степан Громов", email: "supervisor@demo.example" },
  { role: "manager", name: "Марина Лапина", email: "manager@demo.example" },
  { role: "seller", name: "Илья Краснов", email: "seller@demo.example" },
  { role: "seller", name: "Ольга Дёмина", email: "seller2@demo.example" },
] as const;

export type DemoShop = {
  /** Ids of the stores; the first sells the most. */
  stores: string[];
  /** The people who act in the past year, with every right, that to enter the past among them. */
  sellers: EmployeeActor[];
  manager: EmployeeActor;
};

/** Opens the shop a year ago: stores, people, catalogue and the programme in force since. */
export async function openDemoShop(db: Db, now: Date): Promise<DemoShop> {
  const opened = new Date(now.getTime() - 366 * 86_400_000);
  const stores = await openStores(db, now);
  const staff = await hire(db, opened);
  await fillCatalogue(db, opened);
  await publishProgramme(db, opened);
  return { stores, ...staff };
}

async function openStores(db: Db, now: Date): Promise<string[]> {
  const main = { name: "Мастерская на Лесной", zone: "Europe/Moscow", address: "Москва, Лесная ул., 12" };
  const branch = {
    name: "Мастерская в Екатеринбурге",
    zone: "Asia/Yekaterinburg",
    address: "Екатеринбург, ул. Мира, 8",
  };
  const branchId = newId("store");
  await updateStore(db, firstStoreId, main);
  await insertStore(db, { ...branch, id: branchId, createdAt: now });
  const company = companySchema.parse({
    name: "Автомастерская «Поршень»",
    legalName: "ООО «Поршень»",
    taxId: "7701234567",
    address: "Москва, Лесная ул., 12",
    phone: "+7 495 000-00-00",
    email: "hello@demo.example",
    defaultStoreId: firstStoreId,
  });
  await keepCompany(db, company, now);
  return [firstStoreId, branchId];
}

async function hire(db: Db, opened: Date): Promise<Pick<DemoShop, "sellers" | "manager">> {
  const roles = await seedRoles(db, opened);
  const passwordHash = await hashPassword(password);
  const hired = people.map((person) => ({ ...person, id: newId("employee") }));
  const supervisor = hired.find(({ role }) => role === "supervisor")?.id ?? null;
  for (const { role, ...person } of hired) {
    const managerId = role === "seller" ? supervisor : null;
    await insertEmployee(db, { ...person, roleId: roles[role], passwordHash, managerId, createdAt: opened });
  }
  const [manager] = hired.filter(({ role }) => role === "manager");
  if (!manager) throw new Error("the demo shop has a manager");
  const sellers = hired.filter(({ role }) => role === "seller");
  return { sellers: sellers.map(actorOf), manager: actorOf(manager) };
}

const actorOf = ({ id, name }: { id: string; name: string }): EmployeeActor => ({
  kind: "employee",
  id,
  name,
  grants: startingRoles.administrator,
  storeIds: null,
  team: [id],
  sessionId: "",
});

async function fillCatalogue(db: Db, opened: Date): Promise<void> {
  const at = { now: opened };
  await run(db, putPriceList, { key: "wholesale", name: "Оптовый" }, at);
  for (const { key, ru, en, parent } of demoGroups) {
    const translations = { en };
    const group = { id: `demo-${key}`, name: ru, translations };
    await run(db, putProductGroup, parent ? { ...group, parent: `ext:demo-${parent}` } : group, at);
  }
  const kopecks = (roubles: number) => roubles * 100;
  for (const [index, product] of demoProducts().entries()) {
    const { sku, group, ru, en, unit, price, cost, minimum, wholesale } = product;
    const fields = {
      id: `demo-${sku}`,
      name: ru,
      translations: { en },
      kind: sku.startsWith("SRV-") ? ("service" as const) : ("goods" as const),
      group: `ext:demo-${group}`,
      ...{ sku, unit },
      price: kopecks(price),
      ...(cost === null ? {} : { cost: kopecks(cost), barcodes: [goodsBarcode(index)] }),
      ...(minimum === null ? {} : { minPrice: kopecks(minimum) }),
      ...(wholesale === null ? {} : { prices: { wholesale: kopecks(wholesale) } }),
    };
    await run(db, putProduct, fields, at);
  }
}

/** An EAN-13 in the range for a shop's own use. */
function goodsBarcode(index: number): string {
  const body = `21${String(index + 1).padStart(10, "0")}`;
  return `${body}${gs1CheckDigit(body)}`;
}

const programme: ProgrammeInput = {
  mode: "pointsAndDiscounts",
  discounts: {
    combine: "best",
    ceiling: 2000,
    cumulative: {
      basis: "paid",
      steps: [
        { from: 3_000_000, percent: 200 },
        { from: 8_000_000, percent: 400 },
        { from: 15_000_000, percent: 600 },
      ],
    },
    promotions: [
      {
        name: "Счастливые часы на мойке",
        percent: 1500,
        products: { groups: ["ext:demo-wash"] },
        weekdays: [1, 2, 3],
        hours: ["09:00", "12:00"],
      },
      { name: "День рождения", percent: 700, birthdayDays: 3, products: { groups: ["ext:demo-services"] } },
    ],
  },
  earning: {
    rounding: "down",
    rules: [
      { name: "По уровню карты", per: "amount", percent: "grade" },
      { name: "Масла: вдвое", per: "amount", percent: 800, products: { groups: ["ext:demo-engine-oils"] } },
      { name: "Шины: без баллов", per: "amount", percent: 0, products: { groups: ["ext:demo-tyres"] } },
      {
        name: "Подарок за ТО-2 и хранение шин",
        per: "quantity",
        points: 150,
        each: 1000,
        products: { products: ["ext:demo-SRV-TO2", "ext:demo-SRV-STORE"] },
        adds: true,
        lot: "extra",
        expiresAfterDays: 60,
      },
    ],
  },
  spending: {
    pointValue: 100,
    rules: [
      { minBalance: 50, maxPercent: 3000, except: { groups: ["ext:demo-tyres"] }, downTo: "minimumPrice" },
    ],
  },
  expiry: { lotDays: 365, inactivityDays: 540, warnDays: 14 },
  grades: [
    { key: "start", name: "Старт", percent: 200, basis: "paid", from: 0 },
    { key: "regular", name: "Постоянный", percent: 400, basis: "paid", from: 2_000_000, days: 180 },
    { key: "friend", name: "Друг мастерской", percent: 600, basis: "paid", from: 8_000_000, days: 365 },
  ],
  standing: {
    discount: [
      { basis: "visits", from: 5, percent: 200 },
      { basis: "sold", from: 5_000_000, percent: 300 },
      { basis: "sold", from: 12_000_000, percent: 500 },
    ],
    discountLapsesAfterDays: 60,
    discountWarnDays: 14,
    importance: [
      { basis: "paid", from: 2_000_000, value: "bronze" },
      { basis: "paid", from: 5_000_000, value: "silver" },
      { basis: "paid", from: 10_000_000, value: "gold" },
    ],
    importanceLapsesAfterDays: 365,
    categories: {
      add: [
        { basis: "visits", from: 1, category: "Были у нас" },
        { basis: "visits", from: 5, category: "Постоянные" },
        { notVisitedDays: 90, category: "Давно не были" },
        { visitStatus: "noShow", category: "Не приходят" },
      ],
      remove: [{ basis: "visits", from: 5, category: "Были у нас" }],
    },
  },
};

/** Publishing into the past is refused to people; here the past is being made. */
async function publishProgramme(db: Db, opened: Date): Promise<void> {
  const { problems } = await run(db, putDraft, programme, { now: opened });
  if (problems.length > 0) throw new Error(`demo programme: ${JSON.stringify(problems)}`);
  const draft = await findDraft(db);
  if (!draft) throw new Error("the draft was just put");
  await publishDraft(db, draft.id, { from: opened, at: opened, byId: null, byName: "demo" });
}
