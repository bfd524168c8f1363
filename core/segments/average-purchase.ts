/** K6: what was paid a visit, rounded down. `visits` above 0. */
export const averagePurchase = (paid: number, visits: number): number => Math.floor(paid / visits);
