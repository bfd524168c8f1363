"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import {
  cloneElement,
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useId,
  useRef,
  useState,
} from "react";
import { classNames } from "./class-names";
import { focusItem, followPointer, type MenuStart, pressInMenu } from "./menu-keys";
import type { Align } from "./place-popup";
import { Popup } from "./popup";

type MenuProps = {
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  align?: Align;
};

const itemStyle =
  "flex h-8 w-full cursor-default items-center gap-2 rounded-sm px-2 text-left text-base outline-none select-none focus:bg-hover disabled:text-ink-3 [&_svg]:size-4 [&_svg]:text-ink-3 max-sm:h-10";

const CloseContext = createContext<() => void>(() => {});

/** Things to do or to choose, behind a button: by Enter, Space or an arrow, and by the pointer. */
export function Menu({ trigger, children, align = "end" }: MenuProps) {
  const id = useId();
  const anchor = useRef<HTMLElement>(null);
  const [start, setStart] = useState<MenuStart | null>(null);

  function close() {
    // At once, so that the focus is back on the button before what was chosen moves it on.
    document.getElementById(id)?.hidePopover();
    setStart(null);
  }

  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        id: `${id}-trigger`,
        "aria-haspopup": "menu",
        "aria-expanded": start !== null,
        // The browser closes by it; what is opened stands here only from then on.
        popoverTarget: id,
        onClick: (event: MouseEvent) => {
          if (start) return;
          event.preventDefault();
          setStart(event.detail === 0 ? "first" : "menu");
        },
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setStart(event.key === "ArrowDown" ? "first" : "last");
        },
      })}
      {start && (
        <Popup
          id={id}
          role="menu"
          aria-labelledby={`${id}-trigger`}
          tabIndex={-1}
          anchor={anchor}
          align={align}
          takeFocus={(menu) => focusItem(menu, start)}
          onClose={() => setStart(null)}
          onKeyDown={(event) => pressInMenu(event, close)}
          onPointerMove={followPointer}
          className="min-w-48 p-1"
        >
          <CloseContext value={close}>{children}</CloseContext>
        </Popup>
      )}
    </>
  );
}

type MenuItemProps = { children: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean };

export function MenuItem({ children, onSelect, danger, disabled }: MenuItemProps) {
  const close = useContext(CloseContext);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={disabled === true}
      onClick={() => {
        close();
        onSelect();
      }}
      className={classNames(itemStyle, danger && "text-danger [&_svg]:text-danger")}
    >
      {children}
    </button>
  );
}

export function MenuLink({ children, href }: { children: ReactNode; href: string }) {
  return (
    <Link href={href} role="menuitem" tabIndex={-1} onClick={useContext(CloseContext)} className={itemStyle}>
      {children}
    </Link>
  );
}

type MenuChoiceProps = {
  label: ReactNode;
  value: string;
  options: readonly { value: string; label: ReactNode }[];
  onValueChange: (value: string) => void;
};

/** One of a few, inside a menu. */
export function MenuChoice({ label, value, options, onValueChange }: MenuChoiceProps) {
  const id = useId();
  const close = useContext(CloseContext);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" aria-labelledby={id}>
      <p id={id} className="px-2 pt-2 pb-1 text-xs text-ink-3">
        {label}
      </p>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          onClick={() => {
            close();
            onValueChange(option.value);
          }}
          className={itemStyle}
        >
          <span className="flex-1">{option.label}</span>
          {option.value === value && <Check aria-hidden className="text-accent!" />}
        </button>
      ))}
    </div>
  );
}

type MenuCheckProps = { children: ReactNode; checked: boolean; onCheckedChange: (checked: boolean) => void };

/** On or off, inside a menu, which stays open for the next. */
export function MenuCheck({ children, checked, onCheckedChange }: MenuCheckProps) {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={checked}
      tabIndex={-1}
      onClick={() => onCheckedChange(!checked)}
      className={itemStyle}
    >
      <span className="flex-1">{children}</span>
      {checked && <Check aria-hidden className="text-accent!" />}
    </button>
  );
}

export function MenuLine() {
  return <hr className="my-1 border-t border-line" />;
}
