import { z } from "zod";
import { accept } from "@/core/refusal";
import { findProgrammeInForce } from "@/db/queries/programme";
import { useCase } from "../gate/use-case";
import { programmeView } from "./view";

export const getProgramme = useCase(
  {
    name: "programme.get",
    summary: "The programme in force now.",
    right: "programme.view",
    kind: "query",
    input: z.object({}),
    output: programmeView,
    refusals: [],
  },
  async ({ db, now }) => {
    const { programme, version, from } = await findProgrammeInForce(db, now);
    return accept({ ...programme, version, from: from?.toISOString() ?? null });
  },
);
