import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type Meaning = "info" | "success" | "warning" | "danger";

const looks: Record<Meaning, { icon: LucideIcon; box: string; ink: string }> = {
  info: { icon: Info, box: "border-info-line bg-info-soft", ink: "text-info" },
  success: { icon: CircleCheck, box: "border-success-line bg-success-soft", ink: "text-success" },
  warning: { icon: TriangleAlert, box: "border-warning-line bg-warning-soft", ink: "text-warning" },
  danger: { icon: CircleAlert, box: "border-danger-line bg-danger-soft", ink: "text-danger" },
};

type NoticeProps = Omit<ComponentProps<"div">, "title"> & {
  meaning?: Meaning;
  title?: ReactNode;
  /** Buttons or links for what to do about it. */
  actions?: ReactNode;
};

/** A message in place. What went wrong is read out at once, the rest when there is a pause. */
export function Notice({ meaning = "info", title, actions, className, children, ...rest }: NoticeProps) {
  const { icon: Icon, box, ink } = looks[meaning];
  return (
    <div
      role={meaning === "danger" ? "alert" : "status"}
      className={classNames("flex gap-2.5 rounded-md border px-3 py-2.5 text-base text-ink", box, className)}
      {...rest}
    >
      <Icon aria-hidden className={classNames("mt-0.5 size-4 shrink-0", ink)} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={title ? "text-ink-2" : undefined}>{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
