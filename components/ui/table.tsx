import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type TableProps = ComponentProps<"table"> & {
  /** On a phone each row is a card of one or two lines instead of a strip that scrolls sideways. */
  phoneRows?: boolean;
};

/** A plain table for figures on a page; long lists use `layout/data-table`. Scrolls sideways inside itself. */
export function Table({ className, phoneRows, ...rest }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div className="w-full overflow-x-auto" tabIndex={0}>
      <table
        className={classNames(
          "w-full border-collapse text-left text-base",
          phoneRows && "phone-rows",
          className,
        )}
        {...rest}
      />
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

/** Where a cell stands in a row that is a card: the first one is its name, others follow on the second line. */
export type PhonePlace = "name" | "aside" | "line" | "below" | "hidden";

type CellProps = ComponentProps<"td"> & {
  numeric?: boolean;
  phone?: PhonePlace;
  /** What a figure on the second line is, where its column has no head. */
  phoneLabel?: string;
};

export function Cell({ className, numeric, phone, phoneLabel, ...rest }: CellProps) {
  return (
    <td
      data-phone={phone}
      data-label={phoneLabel}
      className={classNames(
        "h-9 px-3 py-1.5 first:pl-4 last:pr-4",
        numeric && "text-right whitespace-nowrap",
        className,
      )}
      {...rest}
    />
  );
}
