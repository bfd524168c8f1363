import type { z } from "zod";

/** A field that may be left out; programs that write every field write null, which means the same. */
export const orNothing = <S extends z.ZodType>(schema: S) =>
  schema
    .nullable()
    .transform((value) => value ?? undefined)
    .optional();
