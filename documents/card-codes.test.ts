import { describe, expect, it } from "vitest";
import { barcodeShape, qrShape } from "./card-codes";

describe("barcodeShape", () => {
  it("draws EAN-13 as 95 modules and anything else that scans as Code 128", () => {
    expect(barcodeShape("4006381333931")).toMatchObject({ width: 95, height: 40 });
    // Start, five letters, check, stop: 11 modules each, the stop 2 more.
    expect(barcodeShape("ABCDE")?.width).toBe(11 * 8 + 2);
  });

  it("draws nothing that no scanner could read back", () => {
    expect(barcodeShape("карта 1")).toBeNull();
  });
});

describe("qrShape", () => {
  it("is a square with its three corners dark", () => {
    const { width, height, path } = qrShape("1001");
    expect([width, height]).toEqual([21, 21]);
    for (const corner of ["M0 0h", "M20 0h", "M0 20h"]) expect(path).toContain(corner);
  });

  it("carries other letters percent-encoded", () => {
    expect(qrShape("карта")).toEqual(qrShape(encodeURI("карта")));
  });
});
