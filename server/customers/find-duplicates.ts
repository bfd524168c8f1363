import { z } from "zod";
import { findDuplicates as compare } from "@/core/customers/duplicates";
import { tidyEmail } from "@/core/customers/email";
import { searchName } from "@/core/customers/name";
import { readPhones } from "@/core/customers/phone";
import { readTaxId } from "@/core/customers/tax-id";
import { accept } from "@/core/refusal";
import { findSharing, findSimilar } from "@/db/queries/customer-search";
import { type CustomerRow, findCustomers } from "@/db/queries/customers";
import { visibleEmployees } from "../gate/actor";
import { useCase } from "../gate/use-case";
import { customerBrief, customerBriefSchema } from "./brief-view";
import { viewCustomers } from "./load-customers";

const reasonSchema = z.enum(["phone", "email", "taxId", "name", "birthDate"]);

/** K5: who of the customers may be the one that is being typed; half-typed fields are simply not compared. */
export const findDuplicates = useCase(
  {
    name: "customers.duplicates",
    summary: "Customers that may be the one that is being typed, likeliest first.",
    right: "customers.view",
    kind: "query",
    input: z.object({
      name: z.string().max(200).default(""),
      phones: z.array(z.string().max(60)).max(20).default([]),
      emails: z.array(z.string().max(254)).max(20).default([]),
      taxId: z.string().max(32).nullable().default(null),
      birthDate: z.string().max(10).nullable().default(null),
      /** The customer that is being edited. */
      except: z.string().max(100).optional(),
    }),
    output: z.array(customerBriefSchema.extend({ reasons: z.array(reasonSchema), score: z.int() })),
    refusals: [],
  },
  async (ctx, input) => {
    const { db, actor, now } = ctx;
    const scope = visibleEmployees(actor, "customers.view");
    const typed = {
      name: input.name,
      phones: input.phones
        .flatMap(readPhones)
        .flatMap((phone) => (phone.kind === "phone" ? [phone.e164] : [])),
      emails: input.emails.map(tidyEmail).filter(Boolean),
      taxId: readTaxId(input.taxId ?? "")?.taxId ?? (input.taxId?.trim() || null),
      birthDate: input.birthDate || null,
    };
    const name = searchName(input.name);
    const [sharing, similar] = await Promise.all([
      findSharing(db, typed, { scope, limit: 20 }),
      name.length >= 5 ? findSimilar(db, name, { scope, limit: 20 }) : [],
    ]);
    const ids = [...new Set([...sharing, ...similar.map((match) => match.id)])];
    const rows = await findCustomers(
      db,
      ids.filter((id) => id !== input.except),
    );

    const duplicates = compare(typed, rows.map(identityOf)).slice(0, 5);

    const byId = new Map(rows.map((row) => [row.id, row]));
    const found = duplicates.flatMap(({ id }) => byId.get(id) ?? []);
    const views = await viewCustomers(db, found, now);
    return accept(
      views.map((view, index) => ({
        ...customerBrief(view),
        reasons: duplicates[index]?.reasons ?? [],
        score: duplicates[index]?.score ?? 0,
      })),
    );
  },
);

const identityOf = (row: CustomerRow) => ({ ...row, phones: row.phones.map(({ phone }) => phone) });
