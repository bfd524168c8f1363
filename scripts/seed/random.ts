/** A repeatable source of chance (mulberry32): the same seed gives the same demo shop on every machine. */
export function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[whole(0, list.length - 1)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  };
  const weighted = <T extends { weight: number }>(list: readonly T[]): T => {
    let left = next() * list.reduce((total, item) => total + item.weight, 0);
    for (const item of list) {
      left -= item.weight;
      if (left <= 0) return item;
    }
    return pick(list);
  };
  const chance = (share: number): boolean => next() < share;
  return { whole, pick, weighted, chance };
}

export type Random = ReturnType<typeof randomFrom>;
