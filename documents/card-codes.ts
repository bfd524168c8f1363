import bwip from "bwip-js/node";
import QRCode from "qrcode";
import { barcodeSymbology } from "@/core/cards/card-barcode";

/** Dark parts of a code as an SVG path over a grid of `width` by `height` modules. */
export type CodeShape = { width: number; height: number; path: string };

/** Height of a barcode in modules: about the proportions that scanners expect. */
const barHeight = 40;

/**
 * P7: a card's number or barcode as EAN-13 or Code 128. Null where no scanner could read it back (Cyrillic), which
 * encoders would draw without a word.
 */
export function barcodeShape(content: string): CodeShape | null {
  const bcid = barcodeSymbology(content);
  if (bcid === null) return null;
  const { bars, width } = barsOf(bcid, content);
  const path = bars.map(([from, size]) => `M${from} 0h${size}v${barHeight}h-${size}z`).join("");
  return { width, height: barHeight, path };
}

/** Dark bars of a code, as [where it begins, how wide it is], over a width in modules. */
export type Bars = { width: number; bars: readonly (readonly [number, number])[] };

/** A text of plain letters and digits as Code 128. */
export const barcodeBars = (content: string): Bars => barsOf("code128", content);

function barsOf(bcid: string, text: string): Bars {
  const [code] = bwip.raw({ bcid, text });
  // Widths of bars and spaces in turn, a bar first.
  const widths = code && "sbs" in code ? (code.sbs as readonly number[]) : [];
  const bars: [number, number][] = [];
  let width = 0;
  widths.forEach((size, index) => {
    if (index % 2 === 0) bars.push([width, size]);
    width += size;
  });
  return { width, bars };
}

/** A text as a QR code; anything but ASCII is percent-encoded, since readers disagree on the rest. */
export function qrShape(content: string): CodeShape {
  const text = /^[\x20-\x7e]*$/.test(content) ? content : encodeURI(content);
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size, data } = modules;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (data[row * size + column]) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { width: size, height: size, path };
}
