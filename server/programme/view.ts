import { z } from "zod";
import type { Problem } from "@/core/programme/problem";
import { problemCodes } from "@/core/programme/problem";
import { programmeSchema } from "@/core/programme/programme";
import type { ProgrammeVersionRow } from "@/db/queries/programme";
import type { Locale } from "@/i18n/locale";
import { translator } from "@/i18n/translator";

/** What keeps a draft from being published; `path` is that of the faulty value, with dots. */
export const problemView = z.object({ path: z.string(), message: z.string(), code: z.enum(problemCodes) });
export type ProblemView = z.output<typeof problemView>;

export const problemOf =
  (locale: Locale) =>
  ({ path, code, params }: Problem): ProblemView => ({
    path,
    code,
    message: translator(locale, "programme")(`problems.${code}`, params as never),
  });

/** A programme with its version; both are null while the starting programme, which nobody published, holds. */
export const programmeView = programmeSchema.extend({
  version: z.int().nullable(),
  from: z.string().nullable(),
});

export const draftView = programmeSchema.extend({
  updatedAt: z.string(),
  problems: z.array(problemView),
});

/** `state`: in force now, to come, over, or withdrawn before it held. */
export const versionView = z.object({
  version: z.int(),
  state: z.enum(["inForce", "scheduled", "past", "withdrawn"]),
  archived: z.boolean(),
  from: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
});
export type VersionView = z.output<typeof versionView>;

/** @throws when the row is a draft. */
export function versionOf(row: ProgrammeVersionRow, inForce: string | null, now: Date): VersionView {
  const { version, from, publishedAt, publishedByName, status, updatedAt } = row;
  if (version === null || from === null || publishedAt === null) throw new Error(`${row.id} is a draft`);
  return {
    version,
    state: stateOf({
      isInForce: row.id === inForce,
      withdrawn: status === "archived" && updatedAt < from,
      from,
      now,
    }),
    archived: status === "archived",
    from: from.toISOString(),
    publishedAt: publishedAt.toISOString(),
    publishedBy: publishedByName,
  };
}

type Facts = { isInForce: boolean; withdrawn: boolean; from: Date; now: Date };

function stateOf({ isInForce, withdrawn, from, now }: Facts): VersionView["state"] {
  if (isInForce) return "inForce";
  if (withdrawn) return "withdrawn";
  return from > now ? "scheduled" : "past";
}
