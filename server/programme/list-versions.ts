import { accept } from "@/core/refusal";
import { findProgrammeInForce, listVersions } from "@/db/queries/programme";
import { listQuery, pageOf, pageSchema } from "../gate/list";
import { useCase } from "../gate/use-case";
import { versionOf, versionView } from "./view";

export const listProgrammeVersions = useCase(
  {
    name: "programme.listVersions",
    summary: "Published versions of the programme, newest first.",
    right: "programme.view",
    kind: "query",
    input: listQuery({}, { newest: "number" }),
    output: pageSchema(versionView),
    refusals: [],
  },
  async ({ db, now }, { sort, after, limit }) => {
    const [rows, inForce] = await Promise.all([
      listVersions(db, { after: after && Number(after.value), limit: limit + 1 }),
      findProgrammeInForce(db, now),
    ]);
    const key = ({ version, id }: (typeof rows)[number]) => ({ value: version, id });
    return accept(pageOf(rows, { limit, sort }, key, (row) => versionOf(row, inForce.id, now)));
  },
);
