import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A surface with a hairline around it, for tables and for what stands apart from the page. */
export function Panel({ className, ...rest }: ComponentProps<"div">) {
  return <div className={classNames("rounded-md border border-line bg-surface", className)} {...rest} />;
}
