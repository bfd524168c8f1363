import type { Random } from "./random";

// The customers of the demo shop: two hundred people and firms that nobody knows.

export type DemoCustomer = {
  number: number;
  kind: "person" | "organisation" | "soleProprietor";
  name: string;
  phones: string[];
  emails: string[];
  birthDate?: string;
  taxId?: string;
  categories: string[];
  importance?: "gold" | "silver" | "bronze";
  priceList?: string;
  discount?: number;
  notes?: string;
  consents: { email: boolean; sms: boolean };
  hasCard: boolean;
  /** Key of a grade that somebody fixed by hand; other cards move by the programme's rules. */
  fixedGrade?: string;
  /** How often they come, as a weight. */
  weight: number;
};

const women =
  "Анна Мария Елена Ольга Ирина Наталья Светлана Татьяна Юлия Дарья Полина Вера Ксения Алина Марина".split(
    " ",
  );
const men =
  "Алексей Дмитрий Сергей Андрей Михаил Иван Павел Николай Олег Роман Артём Виктор Денис Егор Кирилл".split(
    " ",
  );
const surnames =
  "Соколов Лебедев Козлов Новиков Морозов Волков Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв Фёдоров Михайлов Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов Кузьмин Щербаков Журавлёв".split(
    " ",
  );
const firms = [
  "ООО «Быстрый курьер»",
  "ООО «Такси Север»",
  "ООО «Хлебный дом»",
  "ООО «Стройсервис»",
  "АО «Городские сети»",
  "ООО «Цветы у дома»",
  "ООО «Медтранс»",
  "ООО «Логика»",
];
const notes = [
  "Просит звонить после шести.",
  "Две машины: белая и служебная.",
  "Предпочитает оригинальные фильтры.",
  "Шины на хранении до весны.",
  "Всегда спрашивает старые детали.",
];

/** The customer whom `demo-sign-ins.ts` invites to sign in as, and who therefore has something to look at. */
export const shownCustomer = 12;

/** Makes the customers; the same `random` gives the same people. Names, phones and addresses are invented. */
export function demoCustomers(random: Random, count = 200): DemoCustomer[] {
  return Array.from({ length: count }, (_, index) =>
    index < firms.length ? firm(index, random) : person(index, random),
  );
}

function firm(index: number, random: Random): DemoCustomer {
  return {
    number: index + 1,
    kind: "organisation",
    name: firms[index] ?? `ООО «Клиент ${index}»`,
    phones: [phone(index)],
    emails: [`office${index + 1}@example.com`],
    categories: ["Юрлица"],
    priceList: "wholesale",
    consents: { email: true, sms: false },
    hasCard: false,
    ...(random.chance(0.5) ? { notes: "Счёт и акт по почте." } : {}),
    weight: 4,
  };
}

function person(index: number, random: Random): DemoCustomer {
  const isWoman = random.chance(0.45);
  const surname = random.pick(surnames);
  const birth = [random.whole(1955, 2004), random.whole(1, 12), random.whole(1, 28)]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return {
    number: index + 1,
    kind: index % 40 === 39 ? "soleProprietor" : "person",
    name: `${surname}${isWoman ? "а" : ""} ${random.pick(isWoman ? women : men)}`,
    phones: [phone(index)],
    emails: random.chance(0.7) ? [`customer${index + 1}@example.com`] : [],
    categories: [...(random.chance(0.12) ? ["Таксисты"] : []), ...(random.chance(0.08) ? ["Друзья"] : [])],
    consents: { email: random.chance(0.6), sms: random.chance(0.7) },
    weight: random.weighted([
      { weight: 5, visits: 1 },
      { weight: 3, visits: 3 },
      { weight: 1, visits: 8 },
    ]).visits,
    ...(random.chance(0.8) ? { birthDate: birth } : {}),
    ...(random.chance(0.06) ? { importance: random.pick(["gold", "silver", "bronze"] as const) } : {}),
    ...(random.chance(0.06) ? { discount: random.pick([300, 500, 700, 1000]) } : {}),
    ...(random.chance(0.15) ? { notes: random.pick(notes) } : {}),
    ...cardOf(random),
    ...(index + 1 === shownCustomer ? shown(index) : {}),
  };
}

/** Has a card, and hears by e-mail of what happens on it. */
const shown = (index: number) => ({
  hasCard: true,
  emails: [`customer${index + 1}@example.com`],
  consents: { email: true, sms: false },
});

function cardOf(random: Random): Pick<DemoCustomer, "hasCard" | "fixedGrade"> {
  if (!random.chance(0.85)) return { hasCard: false };
  return random.chance(0.05) ? { hasCard: true, fixedGrade: "friend" } : { hasCard: true };
}

// 900 000-xx-xx is not given to anybody.
const phone = (index: number) => `+7900000${String(index + 1).padStart(4, "0")}`;
