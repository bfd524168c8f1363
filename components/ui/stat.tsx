import type { ReactNode } from "react";
import { classNames } from "./class-names";

type StatProps = {
  label: ReactNode;
  children: ReactNode;
  hint?: ReactNode;
  size?: "md" | "lg";
  className?: string;
};

/** One figure that matters, with its name above and its meaning below. Belongs in a `StatRow`. */
export function Stat({ label, children, hint, size = "md", className }: StatProps) {
  return (
    <div className={classNames("flex min-w-0 flex-col gap-0.5", className)}>
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className={classNames("font-semibold", size === "lg" ? "text-xl" : "text-lg")}>{children}</dd>
      {hint && <dd className="text-xs text-ink-3">{hint}</dd>}
    </div>
  );
}

export function StatRow({ children, className }: { children: ReactNode; className?: string }) {
  return <dl className={classNames("flex flex-wrap gap-x-10 gap-y-4", className)}>{children}</dl>;
}
