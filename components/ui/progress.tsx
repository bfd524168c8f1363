import { classNames } from "./class-names";

type ProgressProps = { value: number; max: number; label: string; className?: string };

/** How far something has come; the words for it stand beside it. */
export function Progress({ value, max, label, className }: ProgressProps) {
  return (
    <progress
      value={Math.min(value, max)}
      max={max === 0 ? 1 : max}
      aria-label={label}
      className={classNames(
        "h-1.5 w-full appearance-none overflow-hidden rounded-full bg-pressed",
        "[&::-webkit-progress-bar]:bg-pressed [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-accent-fill",
        "[&::-moz-progress-bar]:rounded-full [&::-moz-progress-bar]:bg-accent-fill",
        className,
      )}
    />
  );
}
