import { expect, it } from "vitest";
import { macrosOf } from "@/core/messages/fill-in";
import { messageTemplates } from "./message-templates";

it.each(Object.entries(messageTemplates))(
  "%s names only its macros, in both languages",
  (_, { macros, texts }) => {
    for (const { body } of Object.values(texts))
      expect(macros).toEqual(expect.arrayContaining(macrosOf(body)));
  },
);
