import { z } from "zod";
import { tidyCardNumber } from "@/core/cards/card-number";
import { tidyEmail } from "@/core/customers/email";
import { readPhone } from "@/core/customers/phone";
import { accept } from "@/core/refusal";
import { customerSorts, listCustomerIds } from "@/db/queries/customer-list";
import { findCustomers } from "@/db/queries/customers";
import { findHomeZone } from "@/db/queries/home-zone";
import { visibleEmployees } from "../gate/actor";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { chosenFields, chosenFilter } from "../segments/chosen-filter";
import { findByText } from "./find-by-text";
import { viewCustomers } from "./load-customers";
import { customerRoleSchema, importanceSchema } from "./schema";
import { customerViewSchema } from "./view";

const text = z.string().max(300).optional();

/** How many a search looks through; who types so little that more match types on. */
const searchedAtMost = 1_000;

/** K4, K6: customers by key; `query` is the one box, the others match exactly. */
export const listCustomers = useCase(
  {
    name: "customers.list",
    summary:
      "Customers, newest first; `query` finds by card, part of a phone, name, e-mail or tax id; `segment` is a saved one's id, `filter` a filter as JSON.",
    right: "customers.view",
    kind: "query",
    input: listQuery(
      {
        query: text,
        phone: text,
        email: text,
        card: text,
        barcode: text,
        category: text,
        importance: importanceSchema.optional(),
        role: customerRoleSchema.optional(),
        ...chosenFields,
        archived: z.stringbool().or(z.boolean()).optional(),
      },
      customerSorts,
    ),
    output: pageSchema(customerViewSchema),
    refusals: ["unknown_segment", "unknown_product", "unknown_group", "unknown_store"],
  },
  async (ctx, input) => {
    const { db, actor, now } = ctx;
    const scope = visibleEmployees(actor, "customers.view");
    const { query, phone, email, card, barcode, segment, filter, ...list } = input;
    const chosen = await chosenFilter(db, { segment, filter });
    if (!chosen.ok) return chosen;
    const moment = { now, zone: await findHomeZone(db) };
    const searched = query?.trim();
    const ids = searched ? await findByText(db, searched, { scope, limit: searchedAtMost }) : undefined;

    const page = await listCustomerIds(db, {
      ...list,
      chosen: { filter: chosen.value.filter, moment },
      scope,
      ids,
      phone: phone && e164Of(phone),
      email: email && tidyEmail(email),
      card: card && tidyCardNumber(card),
      barcode: barcode && tidyCardNumber(barcode),
    });
    const rows = await findCustomers(
      db,
      page.slice(0, input.limit).map((row) => row.id),
    );
    const views = new Map((await viewCustomers(db, rows, ctx.now)).map((view) => [view.id, view]));

    const { data, nextCursor } = pageOf(
      page,
      input,
      (row) => row,
      (row) => views.get(row.id),
    );
    return accept({ data: data.filter((view) => view !== undefined), nextCursor });
  },
);

/** What cannot be a phone is looked for as it is, and found nowhere. */
function e164Of(text: string): string {
  const reading = readPhone(text);
  if (reading.kind === "phone") return reading.e164;
  return reading.kind === "ask" ? reading.candidate : text;
}
