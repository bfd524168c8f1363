import type { ReactNode } from "react";
import { classNames } from "./class-names";

type SectionProps = {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A part of a page under a heading; a hairline parts it from the section above. */
export function Section({ title, description, actions, children, className }: SectionProps) {
  return (
    <section
      className={classNames(
        "flex flex-col gap-3 py-5 first:pt-0 [section+&]:border-t [section+&]:border-line",
        className,
      )}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            {title && <h2 className="text-md font-semibold">{title}</h2>}
            {description && <p className="text-ink-2">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
