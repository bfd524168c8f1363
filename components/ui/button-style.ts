import { classNames } from "./class-names";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg" | "xl";

const tones: Record<ButtonTone, string> = {
  primary: "bg-accent-fill text-on-fill hover:bg-accent-fill-hover",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-hover active:bg-pressed",
  quiet: "text-ink-2 hover:bg-hover hover:text-ink active:bg-pressed",
  danger: "bg-danger-fill text-on-fill hover:bg-danger-fill-hover",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2.5 text-sm [&_svg]:size-3.5",
  md: "h-8 gap-2 px-3 text-base [&_svg]:size-4",
  lg: "h-10 gap-2 px-4 text-base [&_svg]:size-4",
  xl: "h-12 gap-2.5 px-5 text-md [&_svg]:size-5",
};

/** How a button looks; for links that act as one, too. */
export function buttonStyle(
  tone: ButtonTone = "secondary",
  size: ButtonSize = "md",
  className?: string,
): string {
  return classNames(
    "inline-flex shrink-0 select-none items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors",
    "disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:shrink-0",
    tones[tone],
    sizes[size],
    className,
  );
}
