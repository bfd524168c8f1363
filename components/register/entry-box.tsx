"use client";

import { ScanBarcode } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect } from "react";
import { Input } from "@/components/ui/input";
import { selectedLine } from "@/core/register/cart-state";
import { entryId, focusEntry } from "./entry-focus";
import { EntryNoteLine } from "./entry-note";
import { EntryOptions } from "./entry-options";
import { useRegister } from "./register-context";
import { useEntry } from "./use-entry";

/** Where everything is typed and scanned: products, cards, phones, coupons, quantities. */
export function EntryBox() {
  const t = useTranslations("register.entry");
  const { cart, change, isLocked } = useRegister();
  const box = useEntry();
  useEffect(focusEntry, []);

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const handled = box.options.length > 0 ? pressInList(event.key) : pressInCart(event.key, event.code);
    if (handled) event.preventDefault();
  }

  function pressInList(key: string): boolean {
    const last = box.options.length - 1;
    if (key === "ArrowDown") box.setAt(Math.min(box.at + 1, last));
    else if (key === "ArrowUp") box.setAt(Math.max(box.at - 1, 0));
    else return pressAnywhere(key);
    return true;
  }

  /** With nothing typed, the keys act on the line that is selected. */
  function pressInCart(key: string, code: string): boolean {
    const line = selectedLine(cart);
    if (box.text !== "" || !line) return pressAnywhere(key);
    if (key === "ArrowDown") change({ do: "move", by: 1 });
    else if (key === "ArrowUp") change({ do: "move", by: -1 });
    // A plus of the letters' part may begin a phone: that one waits for Enter.
    else if (code === "NumpadAdd") change({ do: "changeQuantity", line: line.id, by: 1000 });
    else if (key === "-") change({ do: "changeQuantity", line: line.id, by: -1000 });
    else if (key === "Delete") change({ do: "remove", line: line.id });
    else return pressAnywhere(key);
    return true;
  }

  function pressAnywhere(key: string): boolean {
    if (key === "Enter") void box.enter();
    else if (key === "Escape") box.clear();
    else return false;
    return true;
  }

  const isOpen = box.options.length > 0;
  return (
    <div className="relative min-w-0 flex-1">
      <ScanBarcode
        aria-hidden
        className="pointer-events-none absolute top-6 left-3.5 size-5 -translate-y-1/2 text-ink-3"
      />
      <Input
        id={entryId}
        size="xl"
        role="combobox"
        aria-label={t("label")}
        aria-expanded={isOpen}
        aria-controls="register-options"
        aria-autocomplete="list"
        aria-activedescendant={isOpen && box.at >= 0 ? `register-option-${box.at}` : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        disabled={isLocked}
        placeholder={t("placeholder")}
        value={box.text}
        onChange={(event) => box.type(event.target.value)}
        onKeyDown={press}
        className="pl-11"
      />
      {isOpen && (
        <EntryOptions
          options={box.options}
          at={box.at}
          onTake={(option) => {
            box.take(option, box.entry.kind === "find" ? box.entry.quantity : 1000);
            focusEntry();
          }}
        />
      )}
      {box.note && !isOpen && <EntryNoteLine note={box.note} onDone={box.clear} />}
    </div>
  );
}
