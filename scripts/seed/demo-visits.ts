import type { VisitStatus } from "@/core/visits/visit-status";
import type { Db } from "@/db/client";
import { createVisit } from "@/server/visits/create-visit";
import { updateVisit } from "@/server/visits/update-visit";
import { shownCustomer } from "./demo-people";
import type { RegisteredCustomer } from "./demo-register";
import type { DemoShop } from "./demo-shop";
import type { Happening } from "./happening";
import { randomFrom } from "./random";
import { run } from "./run-use-case";

const day = 86_400_000;

type World = { shop: DemoShop; customers: RegisteredCustomer[]; now: Date };
type Booking = { inDays: number; status: VisitStatus; note?: string };

/** What the workshop's book says, by days from today; the more remote a visit, the surer its end. */
const book: Booking[] = [
  { inDays: -40, status: "came", note: "Сезонная замена шин" },
  { inDays: -33, status: "noShow" },
  { inDays: -27, status: "came", note: "Забрать шины с хранения" },
  { inDays: -21, status: "cancelled", note: "Уехал в отпуск, перезвонит" },
  { inDays: -18, status: "came" },
  { inDays: -12, status: "noShow", note: "Не берёт трубку" },
  { inDays: -9, status: "came", note: "Осмотр после ремонта, бесплатно" },
  { inDays: -6, status: "cancelled" },
  { inDays: -4, status: "came" },
  { inDays: -2, status: "noShow" },
  { inDays: 1, status: "confirmed", note: "Диагностика подвески" },
  { inDays: 2, status: "planned" },
  { inDays: 3, status: "confirmed", note: "ТО-2, оставит машину утром" },
  { inDays: 6, status: "planned", note: "Подобрать зимние шины 205/55 R16" },
];

/** K10: visits in every state, a third of them of customers who have never bought; and two of whom one may look at. */
export function demoVisits(db: Db, { shop, customers, now }: World): Happening[] {
  const random = randomFrom(3);
  const guests = customers.filter(({ number, kind }) => kind === "person" && number !== shownCustomer);
  const shown = customers.filter(({ number }) => number === shownCustomer);
  const own: Booking[] = [
    { inDays: -15, status: "came", note: "Проверить уровень масла" },
    { inDays: 4, status: "planned", note: "Замена тормозных колодок" },
  ];
  return [
    ...book.map((booking) => ({ booking, guest: random.pick(guests) })),
    ...shown.flatMap((guest) => own.map((booking) => ({ booking, guest }))),
  ].flatMap(({ booking, guest }) => {
    const at = new Date(Math.floor(now.getTime() / day) * day + booking.inDays * day);
    // 10 to 17 o'clock in Moscow, on the half hour.
    at.setUTCMinutes(random.whole(14, 28) * 30);
    return bookingOf(db, { booking, guest, at, now, actor: random.pick(shop.sellers) });
  });
}

type Booked = {
  booking: Booking;
  guest: RegisteredCustomer;
  at: Date;
  now: Date;
  actor: DemoShop["sellers"][number];
};

/** Booked some days before; what came of it is marked when its time has come. */
function bookingOf(db: Db, { booking, guest, at, now, actor }: Booked): Happening[] {
  const bookedAt = new Date(Math.min(at.getTime() - 3 * day, now.getTime() - day));
  const markedAt = new Date(Math.min(at.getTime(), now.getTime() - day / 2));
  let id = "";
  const book = async () => {
    const given = { customer: guest.id, at: at.toISOString(), note: booking.note };
    ({ id } = await run(db, createVisit, given, { now: bookedAt, actor }));
  };
  const mark = async () => {
    await run(db, updateVisit, { id, status: booking.status }, { now: markedAt, actor });
  };
  return [
    { at: bookedAt, happen: book },
    ...(booking.status === "planned" ? [] : [{ at: markedAt, happen: mark }]),
  ];
}
