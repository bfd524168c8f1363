import { z } from "zod";
import type { Db } from "@/db/client";
import { findSetting, putSetting } from "@/db/queries/settings";

/** Who we are, as receipts and letters say it. */
export const companySchema = z.object({
  name: z.string().trim().min(1).max(200),
  legalName: z.string().trim().max(300).default(""),
  taxId: z.string().trim().max(50).default(""),
  address: z.string().trim().max(500).default(""),
  phone: z.string().trim().max(50).default(""),
  email: z.union([z.literal(""), z.email().max(254)]).default(""),
  /** The store that new employees and programs start with. */
  defaultStoreId: z.string().nullable().default(null),
});
export type Company = z.output<typeof companySchema>;

const key = "company";

/** The company's details; before they are given, only the app's name. */
export async function companyOf(db: Db): Promise<Company> {
  const kept = companySchema.safeParse(await findSetting(db, key));
  return kept.success ? kept.data : companySchema.parse({ name: "Regulars" });
}

export async function keepCompany(db: Db, company: Company, now: Date): Promise<void> {
  await putSetting(db, { key, value: company, now });
}
