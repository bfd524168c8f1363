import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { classNames } from "./class-names";

type PageHeaderProps = {
  title: ReactNode;
  /** Badges beside the title. */
  badges?: ReactNode;
  /** One quiet line below. */
  description?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** The main actions, the most used last (at the right). */
  actions?: ReactNode;
  /** Figures or tabs that belong to the head. */
  children?: ReactNode;
  className?: string;
};

export function PageHeader(props: PageHeaderProps) {
  const { title, badges, description, breadcrumbs, actions, children, className } = props;
  return (
    <header className={classNames("flex flex-col gap-4 pb-4", className)}>
      <div className="flex flex-col gap-1">
        {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <h1 className="text-lg font-semibold break-words">{title}</h1>
              {badges}
            </div>
            {description && <div className="mt-0.5 text-ink-2">{description}</div>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
        </div>
      </div>
      {children}
    </header>
  );
}
