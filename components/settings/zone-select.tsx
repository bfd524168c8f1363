"use client";

import { useLocale } from "next-intl";
import { type ComponentProps, useEffect, useMemo, useRef } from "react";
import { Select } from "../ui/select";

type ZoneSelectProps = Omit<ComponentProps<typeof Select>, "options">;

/** Every time zone that the browser knows, with its offset; the browser's own is chosen unless another was given. */
export function ZoneSelect({ defaultValue, ...rest }: ZoneSelectProps) {
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const options = useMemo(() => zoneOptions(locale), [locale]);
  useEffect(() => {
    const select = box.current?.querySelector("select");
    if (select && !defaultValue) select.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, [defaultValue]);
  return (
    <div ref={box}>
      <Select {...rest} options={options} defaultValue={defaultValue || "Europe/Moscow"} />
    </div>
  );
}

function zoneOptions(locale: string) {
  return Intl.supportedValuesOf("timeZone").map((zone) => {
    const parts = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      timeZoneName: "shortOffset",
    }).formatToParts();
    const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    return { value: zone, label: `${zone.replaceAll("_", " ")} (${offset})` };
  });
}
