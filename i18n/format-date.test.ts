import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDayOfYear,
  formatRelativeDay,
  formatTime,
} from "./format-date";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const lateEvening = "2026-11-21T21:05:00Z";

describe("dates", () => {
  it("belong to the zone", () => {
    expect(plain(formatDate(lateEvening, "ru", "Europe/Moscow"))).toBe("22 ноя 2026");
    expect(plain(formatDate(new Date(lateEvening), "en", "Europe/London"))).toBe("21 Nov 2026");
    expect(formatTime(lateEvening, "Asia/Vladivostok")).toBe("07:05");
    expect(plain(formatDateTime(lateEvening, "ru", "Europe/Moscow", "long"))).toBe("22 ноября 2026, 00:05");
  });

  it("have three styles", () => {
    expect(plain(formatDay("2026-05-03", "ru"))).toBe("3 мая 2026");
    expect(plain(formatDay("2026-05-03", "en", "long"))).toBe("3 May 2026");
    expect(formatDay("2026-05-03", "ru", "numeric")).toBe("03.05.2026");
    expect(plain(formatDayOfYear({ month: 2, day: 29 }, "ru"))).toBe("29 февраля");
  });

  it("are counted in days", () => {
    const today = "2026-11-21";
    expect(formatRelativeDay("2026-11-21", today, "ru")).toBe("сегодня");
    expect(formatRelativeDay("2026-11-22", today, "en")).toBe("tomorrow");
    expect(formatRelativeDay("2026-11-23", today, "ru")).toBe("через 2 дня");
    expect(formatRelativeDay("2026-11-16", today, "en")).toBe("5 days ago");
    expect(formatRelativeDay("2027-01-21", today, "ru")).toBe("через 61 день");
  });
});
