// What input may hold. The bounds are far above any shop and low enough that one line's amount still fits
// an integer; a sale whose sums would not is refused as `sale_too_large`.

/** Largest price of one unit: 10 billion roubles in kopecks. */
export const MAX_PRICE = 1_000_000_000_000;
/** Largest quantity of one line: a million pieces in thousandths. */
export const MAX_QUANTITY = 1_000_000_000;
/** Largest sum of one sale, and the most points that one sale may earn. */
export const MAX_TOTAL = 1_000_000_000_000;
/** 100 % in basis points. */
export const WHOLE = 10_000;
