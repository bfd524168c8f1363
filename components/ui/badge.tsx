import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type Tone =
  | "neutral"
  | "accent"
  | "info"
  | "success"
  | "warning"
  | "danger"
  | "gold"
  | "silver"
  | "bronze";

const tones: Record<Tone, string> = {
  neutral: "bg-pressed text-ink-2",
  accent: "bg-accent-soft text-accent",
  info: "bg-info-soft text-info",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  gold: "bg-gold-soft text-gold",
  silver: "bg-silver-soft text-silver",
  bronze: "bg-bronze-soft text-bronze",
};

/** A word with a colour; never a colour alone. */
export function Badge({ tone = "neutral", className, ...rest }: ComponentProps<"span"> & { tone?: Tone }) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 max-w-full items-center gap-1 truncate rounded-sm px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3 [&_svg]:shrink-0",
        tones[tone],
        className,
      )}
      {...rest}
    />
  );
}
