import { type NoticeSwitches, noticeSwitchesSchema } from "@/core/mailings/notice-switches";
import type { Db } from "@/db/client";
import { findSetting, holdSetting, putSetting } from "@/db/queries/settings";

const key = "notices";

/** Which events customers are told of, by which channels. */
export async function noticeSwitches(db: Db): Promise<NoticeSwitches> {
  return noticeSwitchesSchema.parse((await findSetting(db, key)) ?? {});
}

/** The same for who will change one of them: two at once take turns. */
export async function holdNoticeSwitches(db: Db): Promise<NoticeSwitches> {
  await holdSetting(db, key);
  return noticeSwitches(db);
}

export async function keepNoticeSwitches(db: Db, switches: NoticeSwitches, now: Date): Promise<void> {
  await putSetting(db, { key, value: switches, now });
}
