"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "./class-names";

type MenuProps = {
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  align?: "start" | "end";
  side?: "bottom" | "top" | "right";
};

const itemStyle =
  "flex h-8 cursor-default items-center gap-2 rounded-sm px-2 text-base outline-none select-none data-highlighted:bg-hover data-disabled:text-ink-3 [&_svg]:size-4 [&_svg]:text-ink-3 max-sm:h-10";

export function Menu({ trigger, children, align = "end", side = "bottom" }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} side={side} className="z-50">
          <Base.Popup className="pop-motion max-h-[var(--available-height)] min-w-48 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-float outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = { children: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean };

export function MenuItem({ children, onSelect, danger, disabled }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled === true}
      className={classNames(itemStyle, danger && "text-danger [&_svg]:text-danger")}
    >
      {children}
    </Base.Item>
  );
}

export function MenuLink({ children, href }: { children: ReactNode; href: string }) {
  return (
    <Base.LinkItem render={<Link href={href} />} className={itemStyle} closeOnClick>
      {children}
    </Base.LinkItem>
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
  return (
    <Base.RadioGroup value={value} onValueChange={onValueChange}>
      <Base.Group>
        <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-ink-3">{label}</Base.GroupLabel>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={itemStyle} closeOnClick>
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden className="text-accent" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}

type MenuCheckProps = { children: ReactNode; checked: boolean; onCheckedChange: (checked: boolean) => void };

export function MenuCheck({ children, checked, onCheckedChange }: MenuCheckProps) {
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      className={itemStyle}
      closeOnClick={false}
    >
      <span className="flex-1">{children}</span>
      <Base.CheckboxItemIndicator>
        <Check aria-hidden className="text-accent" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export function MenuLine() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
