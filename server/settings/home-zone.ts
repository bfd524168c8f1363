import type { Db } from "@/db/client";
import { listOpenStores } from "@/db/queries/stores";
import { companyOf } from "./company";

/** The zone of what belongs to no store: that of the company's default store, else of its first one. */
export async function homeZone(db: Db): Promise<string> {
  const [{ defaultStoreId }, stores] = await Promise.all([companyOf(db), listOpenStores(db)]);
  return (stores.find(({ id }) => id === defaultStoreId) ?? stores[0])?.zone ?? "UTC";
}
