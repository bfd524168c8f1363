import { z } from "zod";
import { accept } from "@/core/refusal";
import { listSeries as findSeries } from "@/db/queries/cards";
import { useCase } from "../gate/use-case";
import { seriesView, seriesViewSchema } from "./series-view";

export const listSeries = useCase(
  {
    name: "cards.listSeries",
    summary: "The series that numbers of cards are made from.",
    right: "cards.manage",
    kind: "query",
    input: z.object({}),
    output: z.array(seriesViewSchema),
    refusals: [],
  },
  async ({ db }) => accept((await findSeries(db)).map(seriesView)),
);
