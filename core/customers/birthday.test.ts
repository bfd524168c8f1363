import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/core/time/calendar-day";
import {
  ageAtNextBirthday,
  birthdayIn,
  birthdaysOfDays,
  daysToBirthday,
  hasBirthdayWithin,
  isBirthdayBetween,
  isNearBirthday,
  nextBirthday,
} from "./birthday";

describe("birthdays ahead", () => {
  it("counts today as 0 and yesterday as nearly a year", () => {
    expect(daysToBirthday("1990-11-21", "2026-11-21")).toBe(0);
    expect(daysToBirthday("1990-11-20", "2026-11-21")).toBe(364);
  });

  it("runs across New Year", () => {
    expect(nextBirthday("1990-01-03", "2026-12-30")).toBe("2027-01-03");
    expect(daysToBirthday("1990-01-03", "2026-12-30")).toBe(4);
    expect(hasBirthdayWithin("1990-01-03", "2026-12-30", 4)).toBe(true);
    expect(hasBirthdayWithin("1990-01-03", "2026-12-30", 3)).toBe(false);
  });

  it("keeps 29 February on the 28th in common years", () => {
    expect(birthdayIn(2027, "2000-02-29")).toBe("2027-02-28");
    expect(birthdayIn(2028, "2000-02-29")).toBe("2028-02-29");
    expect(birthdayIn(2100, "2000-02-29")).toBe("2100-02-28");
    expect(daysToBirthday("2000-02-29", "2027-02-28")).toBe(0);
    expect(daysToBirthday("2000-02-29", "2028-02-28")).toBe(1);
    expect(nextBirthday("2000-02-29", "2027-03-01")).toBe("2028-02-29");
  });

  it("names the days of the year to look for", () => {
    expect(birthdaysOfDays("2026-12-30", "2027-01-01")).toEqual(["12-30", "12-31", "01-01"]);
    expect(birthdaysOfDays("2027-02-27", "2027-03-01")).toEqual(["02-27", "02-28", "02-29", "03-01"]);
    expect(birthdaysOfDays("2028-02-27", "2028-03-01")).toEqual(["02-27", "02-28", "02-29", "03-01"]);
    expect(birthdaysOfDays("2028-02-28", "2028-02-28")).toEqual(["02-28"]);
  });

  it("tells the age to come", () => {
    expect(ageAtNextBirthday("1990-01-03", "2026-12-30")).toBe(37);
    expect(ageAtNextBirthday("2000-02-29", "2027-02-28")).toBe(27);
  });
});

describe("isNearBirthday", () => {
  it("reaches both ways, over New Year", () => {
    expect(isNearBirthday("1990-12-31", "2027-01-02", 2)).toBe(true);
    expect(isNearBirthday("1990-12-31", "2027-01-03", 2)).toBe(false);
    expect(isNearBirthday("1990-01-01", "2026-12-30", 2)).toBe(true);
    expect(isNearBirthday("1990-06-15", "2026-06-15", 0)).toBe(true);
    expect(isNearBirthday("1990-06-15", "2026-06-16", 0)).toBe(false);
  });

  it("holds on the birthday itself and on each day beside it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -9, max: 9 }), (offset, away) => {
        const birthday = nextBirthday("2000-02-29", addDays("2024-01-01", offset));
        expect(isNearBirthday("2000-02-29", addDays(birthday, away), Math.abs(away))).toBe(true);
        if (away !== 0)
          expect(isNearBirthday("2000-02-29", addDays(birthday, away), Math.abs(away) - 1)).toBe(false);
      }),
    );
  });
});

describe("isBirthdayBetween", () => {
  it("includes both ends", () => {
    expect(isBirthdayBetween("1990-03-01", "03-01", "03-31")).toBe(true);
    expect(isBirthdayBetween("1990-03-31", "03-01", "03-31")).toBe(true);
    expect(isBirthdayBetween("1990-04-01", "03-01", "03-31")).toBe(false);
  });

  it("takes a range across New Year", () => {
    expect(isBirthdayBetween("1990-12-25", "12-20", "01-10")).toBe(true);
    expect(isBirthdayBetween("1990-01-10", "12-20", "01-10")).toBe(true);
    expect(isBirthdayBetween("1990-01-11", "12-20", "01-10")).toBe(false);
    expect(isBirthdayBetween("2000-02-29", "02-28", "03-01")).toBe(true);
  });
});
