import { Button, type ButtonProps } from "./button";
import type { ButtonSize } from "./button-style";
import { classNames } from "./class-names";

type IconButtonProps = Omit<ButtonProps, "aria-label" | "title"> & {
  /** What it does, for readers of the screen and as the hint on hovering. */
  label: string;
};

const widths: Record<ButtonSize, string> = { sm: "w-7", md: "w-8", lg: "w-10", xl: "w-12" };

export function IconButton({ label, tone = "quiet", size = "md", className, ...rest }: IconButtonProps) {
  return (
    <Button
      aria-label={label}
      title={label}
      tone={tone}
      size={size}
      className={classNames("px-0", widths[size], className)}
      {...rest}
    />
  );
}
