import { useLocale } from "next-intl";
import { type DateStyle, formatDate, formatDateTime, formatDay, formatTime } from "@/i18n/format-date";

type MomentProps = {
  at: Date | string;
  zone: string;
  show?: "date" | "time" | "both";
  style?: DateStyle;
  className?: string;
};

/** An instant in the store's zone. */
export function Moment({ at, zone, show = "both", style = "short", className }: MomentProps) {
  const locale = useLocale();
  const iso = at instanceof Date ? at.toISOString() : at;
  const full = formatDateTime(iso, locale, zone, style);
  const text =
    show === "both" ? full : show === "date" ? formatDate(iso, locale, zone, style) : formatTime(iso, zone);
  return (
    <time
      dateTime={iso}
      title={show === "both" ? undefined : full}
      className={className ?? "whitespace-nowrap"}
    >
      {text}
    </time>
  );
}

/** A calendar day ("YYYY-MM-DD"). */
export function Day({
  date,
  style = "short",
  className,
}: {
  date: string;
  style?: DateStyle;
  className?: string;
}) {
  return (
    <time dateTime={date} className={className ?? "whitespace-nowrap"}>
      {formatDay(date, useLocale(), style)}
    </time>
  );
}
