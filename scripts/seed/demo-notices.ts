import { noticeSwitchesSchema } from "@/core/mailings/notice-switches";
import { calendarDay } from "@/core/time/calendar-day";
import { momentOn } from "@/core/time/day-bounds";
import type { Db } from "@/db/client";
import { listMessages } from "@/db/queries/outbox";
import { keepNoticeSwitches } from "@/server/notices/notice-switches";
import { tellCustomers } from "@/server/notices/tell-customers";
import { warnOfExpiry } from "@/server/notices/warn-of-expiry";
import { sendMessage } from "@/server/outbox/send-message";
import { sealLedger } from "@/server/points/seal-ledger";
import { builtInOutbox } from "@/server/providers/mail/built-in-outbox";
import { warnOfLapse } from "@/server/standing/warn-of-lapse";
import type { Happening } from "./happening";

const day = 86_400_000;
const minute = 60_000;
const zone = "Europe/Moscow";

const switches = noticeSwitchesSchema.parse({
  sale: { email: true, sms: true },
  return: { email: true },
  expiring: { email: true, sms: true },
  grade: { email: true, sms: true },
});

/** P10: customers are told since a week ago, a minute after each sale, of what they agreed to hear. */
export function demoNotices(db: Db, { sales, now }: { sales: readonly Happening[]; now: Date }): Happening[] {
  const begin = new Date(now.getTime() - 7 * day);
  const tell = async (at: Date) => {
    await sealLedger(db, at);
    await tellCustomers(db, at);
  };
  return [
    {
      at: begin,
      happen: async () => {
        await keepNoticeSwitches(db, switches, begin);
        await tell(begin);
      },
    },
    ...sales
      .map(({ at }) => new Date(at.getTime() + minute))
      .filter((at) => at > begin)
      .map((at) => ({ at, happen: () => tell(at) })),
  ];
}

/** P5, T3: the warnings of the last noon. Nothing leaves: there is nobody at the addresses of the demo. */
export async function warnDemoCustomers(db: Db, now: Date): Promise<void> {
  const noons = [0, day].map((ago) =>
    momentOn(calendarDay(new Date(now.getTime() - ago), zone), "12:00", zone),
  );
  const noon = noons.find((at) => at <= now) ?? now;
  await warnOfExpiry(db, noon);
  await warnOfLapse(db, noon);
  const providers = { mail: builtInOutbox, sms: { send: async () => ({ kind: "kept" as const }) } };
  const queued = await listMessages(db, { state: "queued", after: null, limit: 1_000 });
  for (const { id } of queued) await sendMessage({ db, providers, clock: () => now }, id);
}
