import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { archiveVersion, findProgrammeInForce, findVersion, lockProgramme } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";
import { versionOf, versionView } from "./view";

/** P1: puts away a version that is over, or withdraws one that does not hold yet. */
export const archiveProgrammeVersion = useCase(
  {
    name: "programme.archiveVersion",
    summary: "Archive a version that is over or withdraw one that is still to come.",
    right: "programme.publish",
    kind: "command",
    input: z.object({ version: z.int().min(1) }),
    output: versionView,
    refusals: ["not_found", "version_in_force"],
  },
  async ({ db, now, audit }, { version }) => {
    await lockProgramme(db);
    const [row, inForce] = await Promise.all([findVersion(db, version), findProgrammeInForce(db, now)]);
    if (!row) return refuse("not_found");

    if (row.id === inForce.id) return refuse("version_in_force", { version });

    if (row.status === "published") await archiveVersion(db, row.id, now);

    const archived =
      row.status === "published" ? { ...row, status: "archived" as const, updatedAt: now } : row;
    const view = versionOf(archived, inForce.id, now);
    audit({ subject: { kind: "programme", id: row.id }, after: view });
    return accept(view);
  },
);
