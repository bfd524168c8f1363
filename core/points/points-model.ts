import type { LotKind } from "@/core/programme/earning";

type Token = {
  kind: LotKind;
  from: Date;
  until: Date | null;
  born: Date;
  sale: string | null;
  spentBy: string | null;
};

/** The ledger in forty lines, for tests: every point is a token of its own, and nothing is written down. */
export class PointsModel {
  private tokens: Token[] = [];
  debt = 0;

  usable = (now: Date) => this.held((token) => token.from <= now && isAlive(token, now));
  pending = (now: Date) => this.held((token) => token.from > now && isAlive(token, now));

  credit(count: number, token: Omit<Token, "spentBy" | "born">, born: Date) {
    for (let index = 0; index < count; index++) this.tokens.push({ ...token, born, spentBy: null });
  }

  payDebt(sale: string) {
    this.debt -= this.drop(this.held((token) => token.sale === sale).slice(0, this.debt));
  }

  spend(count: number, by: string, now: Date): boolean {
    const usable = this.usable(now);
    if (usable.length < count) return false;
    for (const token of usable.slice(0, count)) token.spentBy = by;
    return true;
  }

  giveBack(count: number, sale: string) {
    const spent = inOrder(this.tokens.filter((token) => token.spentBy === sale)).reverse();
    for (const token of spent.slice(0, count)) token.spentBy = null;
  }

  takeBack(count: number, sale: string, now: Date) {
    const own = this.held((token) => token.sale === sale);
    const alive = own.filter((token) => isAlive(token, now));
    const lapsed = own.filter((token) => !isAlive(token, now));
    const others = this.usable(now).filter((token) => token.sale !== sale);
    this.debt += count - this.drop([...alive, ...lapsed, ...others].slice(0, count));
  }

  private held = (matches: (token: Token) => boolean) =>
    inOrder(this.tokens.filter((token) => token.spentBy === null && matches(token)));

  private drop(gone: Token[]): number {
    this.tokens = this.tokens.filter((token) => !gone.includes(token));
    return gone.length;
  }
}

const isAlive = (token: Token, now: Date) => token.until === null || token.until > now;
const rank = (token: Token) => [
  token.kind === "extra" ? 0 : 1,
  token.until?.getTime() ?? Infinity,
  token.born.getTime(),
];
const inOrder = (tokens: Token[]) =>
  tokens.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const index = left.findIndex((value, each) => value !== right[each]);
    return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
  });
