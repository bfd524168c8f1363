import type { CardCodes } from "@/server/cards/get-card-codes";

/**
 * A barcode or QR code with the quiet zone that scanners need. Always dark on white: a code in the colours of the
 * dark theme is not read.
 */
export function CardCode({
  shape,
  label,
  className,
}: {
  shape: CardCodes["qr"];
  label: string;
  className?: string;
}) {
  const isSquare = shape.width === shape.height;
  const quiet = isSquare ? 4 : 10;
  const above = isSquare ? 4 : 0;
  return (
    <svg
      role="img"
      aria-label={label}
      className={className}
      viewBox={`${-quiet} ${-above} ${shape.width + 2 * quiet} ${shape.height + 2 * above}`}
      preserveAspectRatio={isSquare ? "xMidYMid" : "none"}
      shapeRendering="crispEdges"
    >
      <rect
        x={-quiet}
        y={-above}
        width={shape.width + 2 * quiet}
        height={shape.height + 2 * above}
        fill="#fff"
      />
      <path d={shape.path} fill="#000" />
    </svg>
  );
}
