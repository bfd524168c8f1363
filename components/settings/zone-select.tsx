"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Select } from "../ui/select";

/** Time zones to choose from (`i18n/zone-options.ts`); the browser's own is chosen unless another was given. */
export function ZoneSelect({ defaultValue, ...rest }: ComponentProps<typeof Select>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const select = box.current?.querySelector("select");
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const isKnown = [...(select?.options ?? [])].some(({ value }) => value === own);
    if (select && isKnown && !defaultValue) select.value = own;
  }, [defaultValue]);
  return (
    <div ref={box}>
      <Select {...rest} defaultValue={defaultValue || "Europe/Moscow"} />
    </div>
  );
}
