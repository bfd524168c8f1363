import { z } from "zod";

/** A list by its address: `/customers`. */
export const listSchema = z
  .string()
  .max(100)
  .regex(/^(\/[\w-]+)+$/);

export const savedViewsSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    /** Filters, order and columns, as the address has them: `importance=gold&sort=-sold`. */
    query: z.string(),
  }),
);
export type SavedView = z.output<typeof savedViewsSchema>[number];
