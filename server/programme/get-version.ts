import { z } from "zod";
import { namedIds, replaceIds } from "@/core/programme/named-products";
import { programmeSchema } from "@/core/programme/programme";
import { accept, refuse } from "@/core/refusal";
import { findExternalIds } from "@/db/queries/external-id";
import { findProgrammeInForce, findVersion } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";
import { versionOf, versionView } from "./view";

/** P1: a version whole. With `portable`, scopes name products by the callers' own ids where they have one. */
export const getProgrammeVersion = useCase(
  {
    name: "programme.getVersion",
    summary: "One version with its programme, in the form in which a draft is put.",
    right: "programme.view",
    kind: "query",
    input: z.object({
      version: z.coerce.number().int().min(1).max(1_000_000_000),
      portable: z.stringbool().optional(),
    }),
    output: versionView.extend({ programme: programmeSchema }),
    refusals: ["not_found"],
  },
  async ({ db, now }, { version, portable = false }) => {
    const row = await findVersion(db, version);
    if (!row) return refuse("not_found");
    const programme = programmeSchema.parse(row.body);
    const inForce = await findProgrammeInForce(db, now);
    const view = versionOf(row, inForce.id, now);
    if (!portable) return accept({ ...view, programme });
    const named = namedIds(programme);
    const theirs = {
      groups: await findExternalIds(db, "productGroup", named.groups),
      products: await findExternalIds(db, "product", named.products),
    };
    return accept({ ...view, programme: replaceIds(programme, (kind, id) => theirs[kind].get(id) ?? id) });
  },
);
