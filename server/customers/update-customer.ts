import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import type { Db } from "@/db/client";
import { addManualCategories, ensureCategories, removeCategories } from "@/db/queries/categories";
import {
  type CustomerRow,
  findCustomer,
  isExternalIdTaken,
  lockCustomer,
  type PhoneRow,
  replaceEmails,
  replacePhones,
  updateCustomer as updateRow,
} from "@/db/queries/customers";
import { findId } from "@/db/queries/external-id";
import { findPriceListByKey } from "@/db/queries/price-lists";
import { can, visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { updateStanding } from "../standing/update-standing";
import { changedFields } from "./changed-fields";
import { viewCustomer } from "./load-customers";
import { columnsOf, givesDiscount, readPhoneFields, searchText } from "./read-fields";
import { type CustomerFieldsChange, customerChangeSchema } from "./schema";
import { customerViewSchema } from "./view";
import { writeConsents } from "./write-consents";

/** K1: changes what is given and leaves the rest; `null` empties a field. */
export const updateCustomer = useCase(
  {
    name: "customers.update",
    summary: "Changes the given fields of a customer; null empties one.",
    right: "customers.edit",
    kind: "command",
    input: z.object({
      id: z.string().max(300),
      ...customerChangeSchema.shape,
      /** `updatedAt` as it was read; refused with `changed_meanwhile` when it is not that any more. */
      updatedAt: z.iso.datetime().optional(),
    }),
    output: customerViewSchema,
    refusals: [
      "not_found",
      "forbidden",
      "changed_meanwhile",
      "invalid_phone",
      "unknown_price_list",
      "external_id_taken",
    ],
  },
  async (ctx, input) => {
    const { db, now } = ctx;
    const id = await findId(db, "customer", input.id);
    if (!id) return refuse("not_found");
    await lockCustomer(db, id);
    const row = await findCustomer(db, id, visibleEmployees(ctx.actor, "customers.edit"));
    if (!row) return refuse("not_found");
    const before = await viewCustomer(db, row, now);
    const priceList = input.priceList ? await findPriceListByKey(db, input.priceList) : null;

    if (input.updatedAt !== undefined && input.updatedAt !== before.updatedAt) {
      return refuse("changed_meanwhile");
    }
    const gives = givesDiscount({
      discount: input.discount === row.discount ? undefined : input.discount,
      priceList: input.priceList === row.priceList ? undefined : input.priceList,
    });
    if (gives && !can(ctx.actor, "discounts.give")) return refuse("forbidden", { right: "discounts.give" });
    if (input.priceList && !priceList) return refuse("unknown_price_list", { priceList: input.priceList });
    const phones = readPhoneFields(input.phones ?? []);
    if (!phones.ok) return phones;
    if (input.externalId && (await isExternalIdTaken(db, input.externalId, id))) {
      return refuse("external_id_taken", { externalId: input.externalId });
    }

    await updateRow(db, id, {
      ...columnsOf(input),
      ...(input.priceList === undefined ? {} : { priceListId: priceList?.id ?? null }),
      ...importanceColumns(row, input, now),
      searchText: searchText({
        name: input.name ?? row.name,
        taxId: input.taxId === undefined ? row.taxId : input.taxId,
        emails: input.emails ?? row.emails,
      }),
      updatedAt: now,
    });
    await writeLists(db, { row, input, phones: phones.value, now });
    await writeConsents(ctx, id, { current: before.consents, change: input.consents ?? {} });

    await updateStanding(db, id, { now, cause: "customer" });

    const saved = await findCustomer(db, id, null);
    if (!saved) throw new Error("the customer is locked");
    const view = await viewCustomer(db, saved, now);
    const changed = changedFields(before, view);
    ctx.audit({ subject: { kind: "customer", id }, before: changed.before, after: changed.after });
    return accept(view);
  },
);

/** T6: a class given by hand stays until someone takes it away; saving the same again does not renew it. */
function importanceColumns(row: CustomerRow, { importance }: CustomerFieldsChange, now: Date) {
  const isSame = row.importance === importance && row.importanceAssigned === "manual";
  if (importance === undefined || isSame) return {};
  return {
    importance,
    importanceAssigned: importance && ("manual" as const),
    importanceSince: importance && now,
    importanceUntil: null,
    importanceWhy: null,
  };
}

type Lists = { row: CustomerRow; input: CustomerFieldsChange; phones: readonly PhoneRow[]; now: Date };

async function writeLists(db: Db, { row, input, phones, now }: Lists): Promise<void> {
  if (input.phones) await replacePhones(db, row.id, phones);
  if (input.emails) await replaceEmails(db, row.id, input.emails);
  if (!input.categories) return;
  // K3: what is named stays or is added by hand; what is not named is taken away, whoever assigned it.
  const named = await ensureCategories(db, input.categories, now);
  const kept = new Set(named.values());
  const gone = row.categories.filter((category) => !kept.has(category.id)).map((category) => category.id);
  await removeCategories(db, { customerId: row.id, categoryIds: gone });
  await addManualCategories(db, { customerId: row.id, categoryIds: [...kept], since: now });
}
