import { barcodeBars } from "./card-codes";
import { makePdf } from "./pdf/make-pdf";

/** A code as it is printed and cut out. */
export type PrintedVoucher = {
  /** Of which it is one: "Gift certificate". */
  name: string;
  /** "3 000,00 ₽" or "10 %". */
  worth: string;
  /** Without dashes: what the barcode says. */
  code: string;
  /** In groups of four. */
  spelt: string;
  /** What it is good for and until when, a line each. */
  terms: string[];
};

const columns = 3;
const rows = 8;
/** Codes on one sheet of A4. */
export const CODES_ON_A_SHEET = columns * rows;

// Millimetres in points of a document.
const mm = 72 / 25.4;
const margin = 7 * mm;
const cell = { width: (210 * mm - 2 * margin) / columns, height: (297 * mm - 2 * margin) / rows };
const padding = 3 * mm;
const barHeight = 9 * mm;

/** V2: sheets of A4 with a barcode, the code in groups, what it is worth and its terms, on a grid to cut along. */
export async function voucherSheet(vouchers: readonly PrintedVoucher[], title: string): Promise<Uint8Array> {
  const content = vouchers.flatMap((voucher, index) => {
    const place = index % CODES_ON_A_SHEET;
    const x = margin + (place % columns) * cell.width;
    const y = margin + Math.floor(place / columns) * cell.height;
    const isNewSheet = place === 0 && index > 0;
    return printed(voucher, { x, y }, isNewSheet);
  });
  return makePdf({
    pageSize: "A4",
    pageMargins: 0,
    info: { title },
    background: () => cuttingLines(),
    content,
  });
}

type At = { x: number; y: number };

function printed(voucher: PrintedVoucher, { x, y }: At, isNewSheet: boolean): object[] {
  const { bars, width } = barcodeBars(voucher.code);
  const inner = cell.width - 2 * padding;
  const scale = inner / width;
  const at = (dy: number) => ({ absolutePosition: { x: x + padding, y: y + padding + dy } });
  const line = (text: string, dy: number, style: object) => ({
    columns: [{ width: inner, text, ...style }],
    ...at(dy),
  });
  return [
    {
      ...line(voucher.name, 0, { fontSize: 8, noWrap: true }),
      ...(isNewSheet ? { pageBreak: "before" } : {}),
    },
    line(voucher.worth, 3.5 * mm, { fontSize: 13, bold: true }),
    {
      canvas: bars.map(([from, size]) => ({
        type: "rect",
        x: from * scale,
        y: 0,
        w: size * scale,
        h: barHeight,
        color: "black",
      })),
      ...at(9.5 * mm),
    },
    line(voucher.spelt, 19 * mm, { fontSize: 10, bold: true, alignment: "center", characterSpacing: 0.6 }),
    line(voucher.terms.join("\n"), 23.5 * mm, { fontSize: 5.5, color: "#444444", lineHeight: 1 }),
  ];
}

const cuttingLines = () => ({
  canvas: [
    ...Array.from({ length: columns + 1 }, (_, n) => ({
      type: "line",
      x1: margin + n * cell.width,
      x2: margin + n * cell.width,
      y1: margin,
      y2: margin + rows * cell.height,
      lineWidth: 0.3,
      lineColor: "#bbbbbb",
      dash: { length: 3 },
    })),
    ...Array.from({ length: rows + 1 }, (_, n) => ({
      type: "line",
      x1: margin,
      x2: margin + columns * cell.width,
      y1: margin + n * cell.height,
      y2: margin + n * cell.height,
      lineWidth: 0.3,
      lineColor: "#bbbbbb",
      dash: { length: 3 },
    })),
  ],
});
