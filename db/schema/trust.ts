import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";

/** U3: append-only: who did what, when, from where, before and after. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    seq: bigint({ mode: "number" }).generatedAlwaysAsIdentity().primaryKey(),
    at: instant().notNull(),
    actorKind: text().$type<"employee" | "key" | "customer" | "public" | "system">().notNull(),
    actorId: text(),
    actorName: text(),
    /** Name of the use case: `sales.place`. */
    action: text().notNull(),
    subjectKind: text(),
    subjectId: text(),
    before: jsonb(),
    after: jsonb(),
    ip: text(),
    requestId: text().notNull(),
  },
  (t) => [
    index("audit_at").on(t.at.desc().nullsFirst(), t.seq.desc().nullsFirst()),
    index("audit_subject").on(t.subjectKind, t.subjectId, t.seq.desc().nullsFirst()),
    index("audit_actor").on(t.actorId, t.seq.desc().nullsFirst()),
    index("audit_action").on(t.action, t.seq.desc().nullsFirst()),
  ],
);

/** Q5: first answers by key, kept for ever with a hash of the input. `scope` is the actor: keys of two never meet. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    scope: text().notNull(),
    key: text().notNull(),
    hash: text().notNull(),
    status: integer().notNull(),
    response: jsonb().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] })],
);

/** M7: everything that is sent or would have been, readable in the app. */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: id(),
    channel: text().$type<"email" | "sms">().notNull(),
    purpose: text().$type<"service" | "advertising">().notNull(),
    to: text().notNull(),
    subject: text(),
    text: text().notNull(),
    html: text(),
    /** What of it opens a door: blanked together with the subject once it was really sent. */
    secret: text().$type<"code" | "password">(),
    /** `kept`: no server configured, it stays here to be read. `uncertain`: we died between sending and noting. */
    state: text().$type<"queued" | "sending" | "sent" | "kept" | "failed" | "uncertain">().notNull(),
    messageId: text().notNull().unique(),
    customerId: text(),
    saleId: text(),
    tries: integer().notNull().default(0),
    error: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    leaseUntil: instant(),
  },
  (t) => [
    index("outbox_newest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("outbox_state").on(t.state, t.createdAt),
    index("outbox_customer").on(t.customerId, t.createdAt.desc().nullsFirst()),
  ],
);

/** Progress of long work, for its page and for `GET /jobs/{id}`. */
export const jobRuns = pgTable(
  "job_runs",
  {
    id: id(),
    task: text().notNull(),
    status: text().$type<"queued" | "running" | "done" | "failed">().notNull(),
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    error: text(),
    result: jsonb(),
    byId: text(),
    byName: text(),
    createdAt: instant().notNull(),
    startedAt: instant(),
    endedAt: instant(),
  },
  (t) => [index("job_runs_newest").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst())],
);

/** Tries counted per door and person in a fixed window; shared by all processes. */
export const throttles = pgTable(
  "throttles",
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [index("throttles_ends").on(t.endsAt)],
);

/** Who works on the queue: jobs of a worker that is no longer seen are freed for others. */
export const workerHeartbeats = pgTable("worker_heartbeats", {
  workerId: text().primaryKey(),
  seenAt: instant().notNull(),
});
