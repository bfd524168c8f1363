import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movePoints } from "@/core/cards/card-status";
import { points } from "@/core/money/units";
import type { Outcome } from "@/core/refusal";
import { addDays, calendarDay } from "@/core/time/calendar-day";
import { endOfDay } from "@/core/time/day-bounds";
import { creditByHand, debitByHand } from "./adjust";
import { balanceAt, pendingBalance, usableBalance } from "./balance";
import { earn, usableFrom } from "./earn";
import { expireLots } from "./expire";
import type { Account, Entry, Posting } from "./ledger";
import { accepted, zone } from "./points-fixtures";
import { PointsModel } from "./points-model";
import { applyPosting } from "./posting";
import { compareBooks } from "./rebuild";
import { returnPoints } from "./return-points";
import { spend } from "./spend";
import { transferBalance } from "./transfer";

const count = (max: number, min = 0) => fc.integer({ min, max });
const life = fc.option(count(8), { nil: null });

const actionArbitrary = fc.oneof(
  fc.record({
    do: fc.constant("earn" as const),
    main: count(9),
    extra: count(5),
    pendingDays: count(3),
    life,
  }),
  fc.record({ do: fc.constant("spend" as const), points: count(12, 1) }),
  fc.record({ do: fc.constant("credit" as const), points: count(6, 1), life }),
  fc.record({ do: fc.constant("debit" as const), points: count(6, 1) }),
  fc.record({ do: fc.constant("return" as const), sale: fc.nat(), give: count(8), take: count(9) }),
  fc.record({ do: fc.constant("expire" as const) }),
  fc.record({ do: fc.constant("transfer" as const) }),
  fc.record({ do: fc.constant("block" as const) }),
  fc.record({ do: fc.constant("wait" as const), days: count(5, 1) }),
);
type Action = typeof actionArbitrary extends fc.Arbitrary<infer A> ? A : never;

type Card = { account: Account; entries: Entry[]; seen: { at: Date; balance: number }[] };
type Sale = { id: string; card: number; earned: number; spent: number; given: number; taken: number };

/** The real ledger and the model, taking the same steps. */
class Books {
  readonly model = new PointsModel();
  readonly cards: Card[] = [{ account: { lots: [], debt: points(0) }, entries: [], seen: [] }];
  readonly sales: Sale[] = [];
  now = new Date("2026-03-01T09:00:00Z");
  blocked = false;
  private ids = 0;

  private readonly newId = () => `lot-${String(++this.ids).padStart(5, "0")}`;
  private get current(): number {
    return this.cards.length - 1;
  }
  private card(index: number): Card {
    const card = this.cards[index];
    if (!card) throw new Error(`no card ${index}`);
    return card;
  }

  do(action: Action) {
    // Each step has its own instant, so that a past balance can be asked for.
    this.now = new Date(this.now.getTime() + 60_000);
    switch (action.do) {
      case "block":
        this.blocked = !this.blocked;
        return;
      case "earn":
        if (!this.mayMove()) return;
        return this.earn(action);
      case "spend":
        if (!this.mayMove()) return;
        return this.spend(action.points);
      case "credit": {
        const expiresOn = action.life === null ? null : addDays(calendarDay(this.now, zone), action.life);
        const { newId, now: at } = this;
        const credit = {
          points: points(action.points),
          lot: "main" as const,
          expiresOn,
          reason: "gift",
          at,
          zone,
          newId,
        };
        this.append(this.current, accepted(creditByHand(this.card(this.current).account, credit)));
        const until = expiresOn === null ? null : endOfDay(expiresOn, zone);
        return this.model.credit(action.points, { kind: "main", from: at, until, sale: null }, at);
      }
      case "debit": {
        const debit = { points: points(action.points), lot: null, reason: "mistake", at: this.now };
        return this.agree(
          debitByHand(this.card(this.current).account, debit),
          this.model.spend(action.points, "hand", this.now),
        );
      }
      case "return":
        return this.giveAndTake(action);
      case "expire":
        return this.append(this.current, expireLots(this.card(this.current).account, this.now));
      case "transfer":
        this.cards.push({ account: { lots: [], debt: points(0) }, entries: [], seen: [] });
        return this.carryOver(this.current - 1);
      case "wait":
        this.now = new Date(this.now.getTime() + action.days * 86_400_000);
    }
  }

  /** P7: a blocked card earns and spends nothing; returns, expiry and replacement go on. */
  private mayMove(): boolean {
    const card = { status: this.blocked ? "blocked" : "active", statusReason: "lost" } as const;
    return movePoints(card).ok;
  }

  private earn(action: Extract<Action, { do: "earn" }>) {
    const sale = this.newSale();
    sale.earned = action.main + action.extra;
    const { now: at, newId } = this;
    const { pendingDays, life: expiresAfterDays } = action;
    const credits = (["main", "extra"] as const).map((kind) => ({
      kind,
      points: points(action[kind]),
      expiresAfterDays,
    }));
    this.append(
      this.current,
      earn(this.card(this.current).account, { credits, at, saleId: sale.id, pendingDays, zone, newId }),
    );

    const from = usableFrom(at, pendingDays, zone);
    const until =
      expiresAfterDays === null ? null : endOfDay(addDays(calendarDay(from, zone), expiresAfterDays), zone);
    for (const kind of ["main", "extra"] as const)
      this.model.credit(action[kind], { kind, from, until, sale: sale.id }, at);
    this.model.payDebt(sale.id);
  }

  private spend(wanted: number) {
    const sale = this.newSale();
    const outcome = spend(this.card(this.current).account, {
      points: points(wanted),
      at: this.now,
      saleId: sale.id,
    });
    if (outcome.ok) sale.spent = wanted;
    this.agree(outcome, this.model.spend(wanted, sale.id, this.now));
  }

  private giveAndTake(action: Extract<Action, { do: "return" }>) {
    const sale = this.sales[action.sale % Math.max(1, this.sales.length)];
    if (!sale) return;
    const giveBack = points(Math.min(action.give, sale.spent - sale.given));
    const takeBack = points(Math.min(action.take, sale.earned - sale.taken));
    const history = this.cards.flatMap((card) => card.entries);
    const formerLots = this.cards.slice(0, -1).flatMap((card) => card.account.lots);
    const common = { saleId: sale.id, takenBackBefore: points(sale.taken), at: this.now, reason: "return" };

    const made = returnPoints(this.card(sale.card).account, {
      ...common,
      history,
      giveBack,
      takeBack: points(0),
    });
    this.append(sale.card, made);
    if (sale.card !== this.current) this.carryOver(sale.card);
    const { account } = this.card(this.current);
    this.append(
      this.current,
      returnPoints(account, { ...common, history, formerLots, giveBack: points(0), takeBack }),
    );

    this.model.giveBack(giveBack, sale.id);
    this.model.takeBack(takeBack, sale.id, this.now);
    sale.given += giveBack;
    sale.taken += takeBack;
  }

  private carryOver(from: number) {
    const { now: at, newId } = this;
    const moved = transferBalance(this.card(from).account, this.card(this.current).account, {
      at,
      reason: "lost",
      newId,
    });
    this.append(from, moved.from);
    this.append(this.current, moved.to);
  }

  private newSale(): Sale {
    const sale = {
      id: `sale-${this.sales.length}`,
      card: this.current,
      earned: 0,
      spent: 0,
      given: 0,
      taken: 0,
    };
    this.sales.push(sale);
    return sale;
  }

  private agree(outcome: Outcome<Posting>, modelTook: boolean) {
    expect(outcome.ok).toBe(modelTook);
    if (outcome.ok) this.append(this.current, outcome.value);
  }

  private append(index: number, posting: Posting) {
    const card = this.card(index);
    card.account = applyPosting(card.account, posting);
    for (const entry of posting.entries) card.entries.push({ ...entry, id: `entry-${++this.ids}` });
  }

  check() {
    const { account } = this.card(this.current);
    expect(usableBalance(account.lots, this.now)).toBe(this.model.usable(this.now).length);
    expect(pendingBalance(account.lots, this.now)).toBe(this.model.pending(this.now).length);
    expect(account.debt).toBe(this.model.debt);
    this.cards.forEach((card, index) => {
      const { lots, debt } = card.account;
      const total = points(lots.reduce((sum, lot) => sum + lot.remaining, 0));
      expect(compareBooks(card.entries, { lots, total, debt })).toEqual([]);
      const balance = usableBalance(lots, this.now);
      if (index < this.current) expect([balance, debt]).toEqual([0, 0]);
      card.seen.push({ at: this.now, balance });
    });
  }

  checkPast() {
    for (const { entries, account, seen } of this.cards) {
      for (const { at, balance } of seen) expect(balanceAt(entries, account.lots, at)).toBe(balance);
    }
  }
}

/** What once went wrong: a debt paid off from both kinds of lot, and then a return of the sale that paid. */
const found: [Action[]][] = [
  [
    [
      { do: "earn", main: 1, extra: 1, pendingDays: 0, life: null },
      { do: "debit", points: 2 },
      { do: "return", sale: 0, give: 0, take: 2 },
      { do: "earn", main: 1, extra: 1, pendingDays: 0, life: null },
      { do: "return", sale: 1, give: 0, take: 1 },
    ],
  ],
];

describe("the ledger against a model", () => {
  it("agrees after every step of any sequence, and remembers every balance", () => {
    fc.assert(
      fc.property(fc.array(actionArbitrary, { maxLength: 40, size: "max" }), (actions) => {
        const books = new Books();
        for (const action of actions) {
          books.do(action);
          books.check();
        }
        books.checkPast();
      }),
      { numRuns: 300, examples: found },
    );
  }, 60_000);
});
