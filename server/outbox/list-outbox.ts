import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findMessage, listMessages } from "@/db/queries/outbox";
import { type Actor, can } from "../gate/actor";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { homeZone } from "../settings/home-zone";

const channel = z.enum(["email", "sms"]);
const state = z.enum(["queued", "sending", "sent", "kept", "failed", "uncertain"]);
const instant = z.date().transform((at) => at.toISOString());

const messageSummary = z.object({
  id: z.string(),
  channel,
  purpose: z.enum(["service", "advertising"]),
  to: z.string(),
  subject: z.string().nullable(),
  beginning: z.string(),
  /** What of it opens a door. Its words are gone once it was really sent. */
  secret: z.enum(["code", "password"]).nullable(),
  state,
  error: z.string().nullable(),
  createdAt: instant,
  sentAt: instant.nullable(),
});
export type MessageSummary = z.output<typeof messageSummary>;

/** M7: all that was sent, or would have been; newest first. */
export const listOutbox = useCase(
  {
    name: "outbox.list",
    summary: "Letters and short messages that were or would have been sent.",
    right: "outbox.view",
    kind: "query",
    input: listQuery({ state: state.optional(), channel: channel.optional() }, { newest: "instant" }),
    output: pageSchema(messageSummary).extend({ zone: z.string() }),
    refusals: [],
  },
  async (ctx, query) => {
    const [rows, zone] = await Promise.all([
      listMessages(ctx.db, { ...query, limit: query.limit + 1 }),
      homeZone(ctx.db),
    ]);
    const page = pageOf(
      rows,
      query,
      ({ createdAt, id }) => ({ value: createdAt, id }),
      (row) => (isOpenTo(ctx.actor, row) ? row : { ...row, beginning: "" }),
    );
    return accept({ ...page, zone });
  },
);

const messageView = messageSummary.omit({ beginning: true }).extend({
  text: z.string(),
  html: z.string().nullable(),
  customerId: z.string().nullable(),
  tries: z.number(),
  zone: z.string(),
});

/** One message, as its reader gets it. */
export const getMessage = useCase(
  {
    name: "outbox.get",
    summary: "A letter or short message with its text.",
    right: "outbox.view",
    kind: "query",
    input: z.object({ id: z.string() }),
    output: messageView,
    refusals: ["not_found"],
  },
  async (ctx, { id }) => {
    const [message, zone] = await Promise.all([findMessage(ctx.db, id), homeZone(ctx.db)]);
    if (!message) return refuse("not_found");
    const words = isOpenTo(ctx.actor, message) ? {} : { text: "", html: null };
    return accept({ ...message, ...words, zone });
  },
);

/** A link to a colleague's password is for those alone who may set it anyway: others would take over the account. */
const isOpenTo = (actor: Actor, { secret }: Pick<MessageSummary, "secret">): boolean =>
  secret !== "password" || can(actor, "settings.people");
