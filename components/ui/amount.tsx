import { useLocale } from "next-intl";
import { formatMoney, formatPercent, formatPoints, formatQuantity, type MoneyStyle } from "@/i18n/format";
import { classNames } from "./class-names";

type Look = { className?: string };

/** Money in minor units as people read it; keeps together on one line. */
export function Amount({
  value,
  currency,
  className,
  ...style
}: { value: number; currency: string } & MoneyStyle & Look) {
  return (
    <span className={classNames("whitespace-nowrap", className)}>
      {formatMoney(value, currency, useLocale(), style)}
    </span>
  );
}

/** Points with their word. */
export function PointsAmount({
  value,
  className,
  ...style
}: { value: number; signed?: boolean; bare?: boolean } & Look) {
  return (
    <span className={classNames("whitespace-nowrap", className)}>
      {formatPoints(value, useLocale(), style)}
    </span>
  );
}

export function Percent({ value, className }: { value: number } & Look) {
  return (
    <span className={classNames("whitespace-nowrap", className)}>{formatPercent(value, useLocale())}</span>
  );
}

export function QuantityAmount({ value, unit, className }: { value: number; unit?: string | null } & Look) {
  return (
    <span className={classNames("whitespace-nowrap", className)}>
      {formatQuantity(value, useLocale(), unit)}
    </span>
  );
}
