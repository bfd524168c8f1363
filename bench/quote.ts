import { programmeSchema } from "@/core/programme/programme";
import { cartSchema } from "@/core/quote/cart";
import type { CardFacts, CustomerFacts, ProductFacts, QuoteFacts } from "@/core/quote/facts";
import { quote } from "@/core/quote/quote";

// `npx tsx bench/quote.ts`: how long one quote takes. Prints the median of many and exits 1 over the limit. Of some
// rounds the best counts: what else the machine does only ever adds time.

interface Case {
  name: string;
  lines: number;
  rules: number;
  /** Milliseconds. */
  limit: number;
  /** In one round. */
  runs: number;
}

const ROUNDS = 7;

const cases: Case[] = [
  { name: "a purchase", lines: 3, rules: 10, limit: 0.1, runs: 2_000 },
  { name: "a wholesale order", lines: 1_000, rules: 200, limit: 20, runs: 60 },
];

const results = cases.map((one) => ({ ...one, median: measure(one) }));
for (const { name, lines, rules, median, limit } of results) {
  const verdict = median <= limit ? "ok" : "TOO SLOW";
  console.log(`${name}: ${lines} lines × ${rules} rules: ${median.toFixed(4)} ms of ${limit} ms, ${verdict}`);
}
process.exitCode = results.every(({ median, limit }) => median <= limit) ? 0 : 1;

function measure({ lines, rules, runs }: Case): number {
  const { cart, facts } = world(lines, rules);
  const round = () => {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      const outcome = quote(cart, facts);
      const took = performance.now() - start;
      if (!outcome.ok) throw new Error(`refused: ${outcome.code}`);
      return took;
    });
    times.sort((a, b) => a - b);
    return times[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY;
  };
  // The first round warms the engine up.
  round();
  return Math.min(...Array.from({ length: ROUNDS }, round));
}

/** Products in 40 groups of a tree; a tenth of the rules are for everything, the others for groups and products. */
function world(
  lineCount: number,
  ruleCount: number,
): { cart: ReturnType<typeof cartSchema.parse>; facts: QuoteFacts } {
  const scopeOf = (index: number) => {
    if (index % 10 === 0) return {};
    if (index % 3 === 0) return { products: { products: [`p${index}`, `p${index * 4}`, `p${index * 5}`] } };
    return {
      products: { groups: [`g${index % 40}`, `g${(index * 7) % 40}`], except: { products: [`p${index}`] } },
    };
  };
  const half = Math.floor(ruleCount / 2);
  const programme = programmeSchema.parse({
    mode: "pointsAndDiscounts",
    discounts: {
      combine: "best",
      fixed: 300,
      promotions: Array.from({ length: half }, (_, index) => ({
        name: `promotion ${index}`,
        percent: 100 + index,
        hours: ["00:00", "24:00"],
        ...scopeOf(index),
      })),
    },
    earning: {
      rounding: "down",
      rules: Array.from({ length: ruleCount - half }, (_, index) => ({
        name: `rule ${index}`,
        per: "amount",
        ...(index % 5 === 4 ? { points: 1 + index, each: 10_000 } : { percent: 100 + index }),
        adds: index % 4 === 0,
        ...scopeOf(index),
      })),
    },
    spending: { pointValue: 100, rules: [{ maxPercent: 5_000 }] },
  });
  const products = Array.from({ length: lineCount }, (_, index) => ({
    id: `p${index}`,
    groups: [`g${index % 40}`, `g${index % 8}`, "g0"],
    basePrice: 10_000 + index * 137,
    prices: {},
    minPrice: index % 2 === 0 ? 9_800 + index * 130 : null,
    cost: 5_000,
  })) as unknown as ProductFacts[];
  const cart = cartSchema.parse({
    lines: products.map(({ id }, index) => ({ product: id, quantity: 1_000 + (index % 7) * 250 })),
    points: "max",
  });
  const customer: CustomerFacts = {
    id: "customer",
    discount: null,
    ruleDiscount: null,
    priceList: null,
    categories: ["regular"],
    importance: null,
    birthDate: "1990-05-05",
    totals: { sold: 0, paid: 0, visits: 0 },
    totalsByDays: {},
  };
  const card = {
    number: "1",
    status: "active",
    grade: null,
    series: null,
    balance: 500,
  } as unknown as CardFacts;
  const facts: QuoteFacts = {
    now: new Date("2026-11-21T12:00:00Z"),
    zone: "Europe/Moscow",
    currency: "RUB",
    programme,
    customer,
    cards: [card],
    products: Object.fromEntries(products.map((product) => [product.id, product])),
    vouchers: {},
    costsKnown: true,
    rights: { giveDiscount: false, changePrice: false, belowMinPrice: false },
  };
  return { cart, facts };
}
