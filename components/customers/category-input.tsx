"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type CategoryInputProps = {
  known: readonly string[];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
};

/** K3: categories picked by name; a name that is new makes a category. */
export function CategoryInput({ known, chosen, onChange }: CategoryInputProps) {
  const t = useTranslations("customers.fields");
  const [text, setText] = useState("");
  const list = useId();

  function add(name: string) {
    const tidy = name.trim();
    if (tidy !== "" && !chosen.includes(tidy)) onChange([...chosen, tidy]);
    setText("");
  }

  return (
    <div className="flex flex-col gap-1.5">
      <Field label={t("categories")} hint={t("categoriesHint")}>
        <Input
          list={list}
          value={text}
          maxLength={100}
          onChange={(event) => {
            const { value } = event.target;
            // Picking from the list is whole at once; typing goes letter by letter.
            if (known.includes(value) && !("inputType" in event.nativeEvent && isTyped(event.nativeEvent)))
              add(value);
            else setText(value);
          }}
          onBlur={() => add(text)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add(text);
          }}
        />
      </Field>
      <datalist id={list}>
        {known
          .filter((name) => !chosen.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <div className="flex flex-wrap gap-1">
        {chosen.map((name) => (
          <Badge key={name}>
            {name}
            <button
              type="button"
              aria-label={`${t("removeLine")}: ${name}`}
              className="-mr-1 flex size-6 items-center justify-center"
              onClick={() => onChange(chosen.filter((each) => each !== name))}
            >
              <X aria-hidden className="size-3" />
            </button>
          </Badge>
        ))}
      </div>
    </div>
  );
}

const isTyped = (event: Event) => event instanceof InputEvent && event.inputType === "insertText";
