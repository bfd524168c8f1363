import { classNames } from "./class-names";

export type InputSize = "md" | "lg" | "xl";

const sizes: Record<InputSize, string> = {
  md: "h-8 px-2.5 text-base max-sm:h-10 max-sm:text-md",
  lg: "h-10 px-3 text-md",
  xl: "h-12 px-4 text-md",
};

/** How everything that takes typed text looks. */
export const inputStyle = (size: InputSize = "md", className?: string): string =>
  classNames(
    "w-full min-w-0 rounded-md border border-line-strong bg-surface text-ink transition-colors",
    "hover:border-ink-3 focus-visible:border-accent focus-visible:outline-offset-0",
    "aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-3 [&[readonly]]:bg-sunken",
    sizes[size],
    className,
  );
