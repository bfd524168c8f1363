import { z } from "zod";
import { reasonSchema } from "@/core/standing/reason";
import { calendarDay } from "@/core/time/calendar-day";
import { calendarDaySchema } from "@/core/time/day-schemas";
import type { CustomerRow } from "@/db/queries/customers";
import { type CardView, cardViewSchema } from "../cards/card-view";
import { customerKindSchema, customerRoleSchema, importanceSchema } from "./schema";

const assignedSchema = z.enum(["manual", "rule"]);

/** T6: the rule that assigned it, with what was reached then; null for what was given by hand. */
const whySchema = reasonSchema.nullable();

/** A customer as the API gives it: every field that leaves is named here. */
export const customerViewSchema = z
  .object({
    id: z.string(),
    kind: customerKindSchema,
    roles: z.array(customerRoleSchema),
    name: z.string(),
    phones: z.array(z.string()),
    /** The same phones with their extensions. */
    phoneExtensions: z.record(z.string(), z.string()),
    emails: z.array(z.string()),
    birthDate: calendarDaySchema.nullable(),
    taxId: z.string().nullable(),
    categories: z.array(
      z.object({ name: z.string(), assigned: assignedSchema, since: z.iso.datetime(), why: whySchema }),
    ),
    importance: z
      .object({
        value: importanceSchema,
        assigned: assignedSchema,
        since: z.iso.datetime(),
        /** The last day on which it holds if the customer does not come again; null: no end. */
        until: calendarDaySchema.nullable(),
        why: whySchema,
      })
      .nullable(),
    ruleDiscount: z
      .object({
        percent: z.int(),
        since: z.iso.datetime(),
        until: calendarDaySchema.nullable(),
        why: whySchema,
      })
      .nullable(),
    priceList: z.string().nullable(),
    discount: z.int().nullable(),
    externalId: z.string().nullable(),
    address: z.string().nullable(),
    notes: z.string().nullable(),
    locale: z.enum(["en", "ru"]).nullable(),
    consents: z.object({ email: z.boolean(), sms: z.boolean() }),
    responsible: z.object({ id: z.string(), name: z.string() }).nullable(),
    totals: z.object({
      sold: z.int(),
      paid: z.int(),
      visits: z.int(),
      lastVisitAt: z.iso.datetime().nullable(),
    }),
    cards: z.array(cardViewSchema),
    createdAt: z.iso.datetime(),
    /** Send it back with a change to be refused where somebody else changed the customer meanwhile. */
    updatedAt: z.iso.datetime(),
    archivedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Customer" });

export type CustomerView = z.infer<typeof customerViewSchema>;

export function customerView(
  row: CustomerRow,
  cards: CardView[],
  at: { now: Date; zone: string },
): CustomerView {
  const agreed = (channel: "email" | "sms") =>
    row.consents.some((consent) => consent.channel === channel && consent.given);
  return {
    id: row.id,
    kind: row.kind,
    roles: row.roles,
    name: row.name,
    phones: row.phones.map(({ phone }) => phone),
    phoneExtensions: Object.fromEntries(
      row.phones.flatMap(({ phone, extension }) => (extension ? [[phone, extension]] : [])),
    ),
    emails: row.emails,
    birthDate: row.birthDate,
    taxId: row.taxId,
    categories: row.categories.map(({ name, assigned, since, why }) => ({
      name,
      assigned,
      since: iso(since),
      why: whyOf(why),
    })),
    importance: importance(row, at),
    ruleDiscount: ruleDiscount(row, at),
    priceList: row.priceList,
    discount: row.discount,
    externalId: row.externalId,
    address: row.address,
    notes: row.notes,
    locale: row.locale,
    consents: { email: agreed("email"), sms: agreed("sms") },
    responsible:
      row.responsibleId && row.responsibleName ? { id: row.responsibleId, name: row.responsibleName } : null,
    totals: {
      sold: row.sold,
      paid: row.paid,
      visits: row.visits,
      lastVisitAt: row.lastVisitAt && iso(row.lastVisitAt),
    },
    cards,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    archivedAt: row.archivedAt && iso(row.archivedAt),
  };
}

type Moment = { now: Date; zone: string };

// T3: what has outlived its last day is none, although the nightly job has not taken it away yet.
const isOver = (until: string | null, { now, zone }: Moment): boolean =>
  until !== null && until < calendarDay(now, zone);

function ruleDiscount(row: CustomerRow, at: Moment) {
  const { ruleDiscount: percent, ruleDiscountSince: since, ruleDiscountUntil: until } = row;
  if (percent === null || isOver(until, at)) return null;
  return { percent, since: iso(since ?? row.createdAt), until, why: whyOf(row.ruleDiscountWhy) };
}

function importance(row: CustomerRow, at: Moment) {
  const { importance: value, importanceAssigned, importanceSince: since, importanceUntil: until } = row;
  if (value === null || isOver(until, at)) return null;
  const assigned = importanceAssigned ?? "manual";
  return { value, assigned, since: iso(since ?? row.createdAt), until, why: whyOf(row.importanceWhy) };
}

const whyOf = (kept: unknown) => reasonSchema.safeParse(kept).data ?? null;

const iso = (at: Date | string): string => new Date(at).toISOString();
