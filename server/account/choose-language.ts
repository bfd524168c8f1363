import { z } from "zod";
import { accept, refuse } from "@/core/refusal";
import { findOwnAccount, updateEmployee } from "@/db/queries/people";
import { locales } from "@/i18n/locale";
import { useCase } from "../gate/use-case";

/** Keeps one's language with oneself: the next browser begins in it at sign-in, and letters are written in it. */
export const chooseLanguage = useCase(
  {
    name: "account.chooseLanguage",
    summary: "Choose one's own language.",
    right: "staff",
    kind: "command",
    input: z.object({ locale: z.enum(locales) }),
    output: z.null(),
    refusals: ["not_found"],
  },
  async ({ db, actor, audit }, { locale }) => {
    if (actor.kind !== "employee") return refuse("not_found");
    const person = await findOwnAccount(db, actor.id);
    if (!person) return refuse("not_found");
    await updateEmployee(db, actor.id, { locale });
    audit({
      subject: { kind: "employee", id: actor.id },
      before: { locale: person.locale },
      after: { locale },
    });
    return accept(null);
  },
);
