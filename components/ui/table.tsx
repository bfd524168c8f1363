import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A plain table for figures on a page; long lists use `layout/data-table`. Scrolls sideways inside itself. */
export function Table({ className, ...rest }: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="w-full overflow-x-auto" tabIndex={0}>
      <table className={classNames("w-full border-collapse text-left text-base", className)} {...rest} />
    </div>
  );
}

export function HeadCell({ className, numeric, ...rest }: ComponentProps<"th"> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      className={classNames(
        "h-8 border-b border-line px-3 text-sm font-medium whitespace-nowrap text-ink-2 first:pl-4 last:pr-4",
        numeric && "text-right",
        className,
      )}
      {...rest}
    />
  );
}

export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={classNames("border-b border-line last:border-b-0", className)} {...rest} />;
}

export function Cell({ className, numeric, ...rest }: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      className={classNames(
        "h-9 px-3 py-1.5 first:pl-4 last:pr-4",
        numeric && "text-right whitespace-nowrap",
        className,
      )}
      {...rest}
    />
  );
}
