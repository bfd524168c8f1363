import { z } from "zod";
import { type Difference, differences } from "@/core/audit/differences";
import { accept } from "@/core/refusal";
import { addDays } from "@/core/time/calendar-day";
import { startOfDay } from "@/core/time/day-bounds";
import { calendarDaySchema } from "@/core/time/day-schemas";
import { kindOfId } from "@/db/new-id";
import { listAuditEntries } from "@/db/queries/audit";
import { listEmployees } from "@/db/queries/people";
import { findSubjectNames } from "@/db/queries/subject-names";
import { env } from "../env";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { homeZone } from "../settings/home-zone";

const auditView = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  action: z.string(),
  /** `name` is null where the record is gone or has none. */
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
  changes: z.array(
    z.object({ path: z.string(), before: z.string().optional(), after: z.string().optional() }),
  ),
  ip: z.string().nullable(),
  requestId: z.string(),
});
export type AuditView = z.output<typeof auditView>;

const filters = {
  actor: z.string().max(100).optional(),
  /** The first part of a use case's name: `sales`. */
  area: z.string().max(100).optional(),
  /** A use case's name: `sales.place`. */
  action: z.string().max(100).optional(),
  subjectKind: z.string().max(50).optional(),
  query: z.string().trim().max(100).optional(),
  from: calendarDaySchema.optional(),
  to: calendarDaySchema.optional(),
};

/** U3: who did what, when, from where, before and after; newest first. `query` is the id of what it was done to. */
export const listAudit = useCase(
  {
    name: "audit.list",
    summary: "The audit log.",
    right: "audit.view",
    kind: "query",
    input: listQuery(filters, { newest: "text" }),
    output: pageSchema(auditView).extend({
      /** For the filter by person. */
      people: z.array(z.object({ id: z.string(), name: z.string() })),
      zone: z.string(),
      currency: z.string(),
    }),
    refusals: [],
  },
  async (ctx, { actor, area, action, subjectKind, query, from, to, sort, after, limit }) => {
    const zone = await homeZone(ctx.db);
    const people = await listEmployees(ctx.db);
    const rows = await listAuditEntries(ctx.db, {
      actorId: actor,
      area,
      action,
      subjectKind,
      subjectId: query || undefined,
      from: from ? startOfDay(from, zone) : undefined,
      to: to ? startOfDay(addDays(to, 1), zone) : undefined,
      after,
      limit: limit + 1,
    });
    const changes = new Map(rows.map((row) => [row, differences(row.before, row.after)]));
    const named = [...changes.values()].flat().flatMap(idsIn);
    const names = await findSubjectNames(ctx.db, [...rows.flatMap(subjectOf), ...named]);
    const page = pageOf(
      rows,
      { limit, sort },
      ({ seq }) => ({ value: null, id: String(seq) }),
      (row) => viewOf(row, changes.get(row) ?? [], names),
    );
    return accept({ ...page, people, zone, currency: env().CURRENCY });
  },
);

type AuditRow = Awaited<ReturnType<typeof listAuditEntries>>[number];

const subjectOf = ({ subjectKind: kind, subjectId: id }: AuditRow) => (kind && id ? [{ kind, id }] : []);

/** Lists are kept in one text: stores of an employee. */
const parts = (text: string | undefined): string[] => text?.split(", ") ?? [];
const idsIn = ({ before, after }: Difference) =>
  [...parts(before), ...parts(after)].flatMap((id) => {
    const kind = kindOfId(id);
    return kind === null ? [] : [{ kind, id }];
  });

/** What the app's own ids stand for; those of what is gone stay as they are. */
const withNames = ({ path, ...sides }: Difference, names: ReadonlyMap<string, string>): Difference => {
  const said = Object.entries(sides).map(([side, text]) => [
    side,
    parts(text)
      .map((part) => names.get(part) ?? part)
      .join(", "),
  ]);
  return { path, ...Object.fromEntries(said) };
};

function viewOf(row: AuditRow, changes: readonly Difference[], names: ReadonlyMap<string, string>) {
  const { seq, at, actorKind, actorId, actorName } = row;
  const [subject] = subjectOf(row);
  return {
    id: String(seq),
    at: at.toISOString(),
    actor: { kind: actorKind, id: actorId, name: actorName },
    action: row.action,
    subject: subject ? { ...subject, name: names.get(subject.id) ?? null } : null,
    changes: changes.map((change) => withNames(change, names)),
    ip: row.ip,
    requestId: row.requestId,
  };
}
