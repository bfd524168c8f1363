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
  const [code] = bwip.raw({ bcid, text: content });
  // Widths of bars and spaces in turn, a bar first.
  const widths = code && "sbs" in code ? (code.sbs as readonly number[]) : [];
  let width = 0;
  let path = "";
  widths.forEach((size, index) => {
    if (index % 2 === 0) path += `M${width} 0h${size}v${barHeight}h-${size}z`;
    width += size;
  });
  return { width, height: barHeight, path };
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
