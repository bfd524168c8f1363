import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { newId } from "@/db/new-id";
import { addManualCategories, ensureCategories } from "@/db/queries/categories";
import { findCustomer, insertCustomer, replaceEmails, replacePhones } from "@/db/queries/customers";
import { findPriceListByKey } from "@/db/queries/price-lists";
import { issueFields, issueRefusals, issueTo } from "../cards/issue-to";
import { updateGrades } from "../cards/update-grades";
import { can } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { updateStanding } from "../standing/update-standing";
import { viewCustomer } from "./load-customers";
import { columnsOf, givesDiscount, readPhoneFields, searchText } from "./read-fields";
import { customerFields } from "./schema";
import { customerViewSchema } from "./view";
import { writeConsents } from "./write-consents";

const { kind, roles, name, phones, emails, categories, consents, ...optional } = customerFields;

/** K1: a new customer, with a card at once when asked (one step at the register). */
export const createCustomer = useCase(
  {
    name: "customers.create",
    summary: "Adds a customer; with `card`, issues one at once.",
    right: "customers.edit",
    kind: "command",
    input: z.object({
      name,
      kind: kind.nullish().transform((given) => given ?? "person"),
      roles: roles.nullish().transform((given) => given ?? ["customer" as const]),
      phones: phones.default([]),
      emails: emails.default([]),
      categories: categories.default([]),
      consents: consents.default({}),
      ...z.object(optional).partial().shape,
      card: z.object(issueFields).optional(),
    }),
    output: customerViewSchema,
    refusals: ["invalid_phone", "unknown_price_list", "external_id_taken", "forbidden", ...issueRefusals],
  },
  async (ctx, input) => {
    const { db, now } = ctx;
    const priceList = input.priceList ? await findPriceListByKey(db, input.priceList) : null;

    if (input.card && !can(ctx.actor, "cards.issue")) return refuse("forbidden", { right: "cards.issue" });
    if (givesDiscount(input) && !can(ctx.actor, "discounts.give")) {
      return refuse("forbidden", { right: "discounts.give" });
    }
    if (input.priceList && !priceList) return refuse("unknown_price_list", { priceList: input.priceList });
    const readPhones = readPhoneFields(input.phones);
    if (!readPhones.ok) return readPhones;

    const id = newId("customer");
    const isNew = await insertCustomer(db, {
      ...columnsOf(input),
      id,
      kind: input.kind,
      roles: input.roles,
      name: input.name,
      priceListId: priceList?.id ?? null,
      responsibleId: ctx.actor.kind === "employee" ? ctx.actor.id : null,
      importance: input.importance ?? null,
      importanceAssigned: input.importance ? "manual" : null,
      importanceSince: input.importance ? now : null,
      searchText: searchText({ name: input.name, taxId: input.taxId ?? null, emails: input.emails }),
      createdAt: now,
      updatedAt: now,
    });
    if (!isNew) return refuse("external_id_taken", { externalId: input.externalId });
    await replacePhones(db, id, readPhones.value);
    await replaceEmails(db, id, input.emails);
    const categoryIds = await ensureCategories(db, input.categories, now);
    await addManualCategories(db, { customerId: id, categoryIds: [...categoryIds.values()], since: now });
    const current = { email: false, sms: false };
    await writeConsents(ctx, id, { current, change: input.consents });
    if (input.card) {
      const card = await issueTo(ctx, id, input.card);
      if (!card.ok) return card;
    }

    await updateStanding(db, id, { now, cause: "customer" });
    if (input.card) await updateGrades(db, id, { now, cause: "card" });

    const row = await findCustomer(db, id, null);
    if (!row) throw new Error("the customer was just added");
    const view = await viewCustomer(db, row, now);
    ctx.audit({ subject: { kind: "customer", id }, after: view });
    return accept(view);
  },
);
