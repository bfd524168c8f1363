/** P9: why a run in bulk moved nothing for a customer. */
export const bulkSkips = ["no_card", "card_not_active", "insufficient_points", "nothing_left"] as const;
export type BulkSkip = (typeof bulkSkips)[number];
