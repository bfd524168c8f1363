import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findOwnAccount } from "@/db/queries/people";
import { countRecoveryCodes } from "@/db/queries/second-factor";
import { listEmployeeSessions } from "@/db/queries/sessions";
import { locales } from "@/i18n/locale";
import { sessionLimits } from "../auth/session-limits";
import { useCase } from "../gate/use-case";
import { homeZone } from "../settings/home-zone";

const instant = z.date().transform((at) => at.toISOString());

const sessionView = z.object({
  id: z.string(),
  startedAt: instant,
  lastSeenAt: instant,
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  /** The one that asks. */
  isThis: z.boolean(),
});
export type SessionView = z.output<typeof sessionView>;

/** One's own account: who one is, the language, and where one is signed in. Programs have none. */
export const showAccount = useCase(
  {
    name: "account.show",
    summary: "The account of the person who is signed in.",
    right: "staff",
    kind: "query",
    input: z.object({}),
    output: z.object({
      name: z.string(),
      email: z.string(),
      locale: z.enum(locales).nullable().catch(null),
      /** Null while it is off. */
      secondFactor: z.object({ recoveryCodesLeft: z.int() }).nullable(),
      sessions: z.array(sessionView),
      zone: z.string(),
    }),
    refusals: ["not_found"],
  },
  async ({ db, now, actor }) => {
    if (actor.kind !== "employee") return refuse("not_found");
    const seenAfter = new Date(now.getTime() - sessionLimits.employee.idle);
    const [person, recoveryCodesLeft, sessions, zone] = await Promise.all([
      findOwnAccount(db, actor.id),
      countRecoveryCodes(db, actor.id),
      listEmployeeSessions(db, actor.id, { now, seenAfter }),
      homeZone(db),
    ]);
    if (!person) return refuse("not_found");
    const views = sessions.map(({ createdAt: startedAt, ...rest }) => ({
      ...rest,
      startedAt,
      isThis: rest.id === actor.sessionId,
    }));
    const { name, email, locale } = person;
    return accept({
      name,
      email,
      locale: locales.find((known) => known === locale) ?? null,
      secondFactor: person.totpSecret === null ? null : { recoveryCodesLeft },
      sessions: views,
      zone,
    });
  },
);
