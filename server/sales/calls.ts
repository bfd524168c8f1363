import { countBlockedDiscounts } from "./count-blocked-discounts";

/** What the queue of blocked discounts tells the navigation, by the last part of the address. */
export const blockedDiscountCalls = { count: countBlockedDiscounts };
