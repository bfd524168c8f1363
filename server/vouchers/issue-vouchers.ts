import { z } from "zod";
import { type Money, money } from "@/core/money/units";
import { accept, refuse } from "@/core/refusal";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { newId } from "@/db/new-id";
import { findIds } from "@/db/queries/external-id";
import { findHomeZone } from "@/db/queries/home-zone";
import { insertJobRun } from "@/db/queries/job-runs";
import { findCodesOfBatch, insertVoucherBatch } from "@/db/queries/voucher-issue";
import { findVoucherType, type VoucherTypeRow } from "@/db/queries/voucher-types";
import { useCase } from "../gate/use-case";
import { enqueue } from "../jobs/enqueue";
import { byColumns } from "../sales/author";
import { fillBatch } from "./fill-batch";
import { MOST_AT_ONCE, voucherIssueSchema } from "./schema";

/** `POST /voucher-types/{key}/issue` (V2): the codes at once, or, of many, a job that makes them. */
export const issueVouchers = useCase(
  {
    name: "vouchers.issue",
    summary: `Issue codes: the answer has them (201), or, above ${MOST_AT_ONCE}, the job that makes them (202).`,
    right: "vouchers.issue",
    kind: "command",
    input: voucherIssueSchema,
    output: z.object({
      batch: z.string(),
      codes: z.array(z.string()).optional(),
      job: z.string().optional(),
      count: z.int(),
    }),
    refusals: ["not_found", "unknown_customer", "voucher_sum_missing", "expiry_in_past"],
    idempotency: "required",
  },
  async (ctx, { key, count, customer, paid, value, expiresOn }) => {
    const { db, now, actor } = ctx;
    const [type, zone, customers] = await Promise.all([
      findVoucherType(db, key),
      findHomeZone(db),
      findIds(db, "customer", customer === undefined ? [] : [customer]),
    ]);
    if (!type) return refuse("not_found");
    const customerId = customer === undefined ? null : customers.get(customer);
    if (customerId === undefined) return refuse("unknown_customer", { customer });

    const today = calendarDay(now, zone);
    if (expiresOn !== undefined && expiresOn < today) return refuse("expiry_in_past", { expiresOn });
    const face = faceOf(type, { value, paid });
    if (face === null) return refuse("voucher_sum_missing");
    const { validDays } = type.definition;
    const byType = validDays === undefined ? null : addDays(today, validDays);
    const jobRunId = count > MOST_AT_ONCE ? newId("job") : null;
    const batch = {
      id: newId("voucherBatch"),
      typeId: type.id,
      count,
      issued: 0,
      face,
      paid: paid ?? money(0),
      expiresOn: expiresOn ?? byType,
      customerId,
      saleId: null,
      saleLine: null,
      jobRunId,
      ...byColumns(actor),
      at: now,
    };

    if (jobRunId) {
      const run = { id: jobRunId, task: "vouchers.issue", total: count, byId: actor.id, byName: actor.name };
      await insertJobRun(db, { ...run, createdAt: now });
    }
    await insertVoucherBatch(db, batch);
    if (jobRunId === null) await fillBatch(db, batch.id, count);
    else await enqueue(db, "vouchers.issue", { batch: batch.id });

    ctx.audit({
      subject: { kind: "voucherType", id: type.id },
      after: { issued: count, customer: customerId },
    });
    if (jobRunId) return accept({ batch: batch.id, job: jobRunId, count });
    return accept({ batch: batch.id, codes: await findCodesOfBatch(db, batch.id), count });
  },
);

type Given = { value: Money | undefined; paid: Money | undefined };

/** What each holds: its type's sum, else the one given, else what was paid; 0 for coupons, null where it is open. */
function faceOf({ kind, definition }: VoucherTypeRow, { value, paid }: Given): Money | null {
  if (kind === "coupon") return money(0);
  return definition.value ?? value ?? (paid || null);
}
