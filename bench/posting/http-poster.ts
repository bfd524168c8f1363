import { randomUUID } from "node:crypto";
import { Client } from "undici";

type Target = { port: number; key: string; products: readonly string[]; cards: readonly string[] };

/**
 * Tills, by their numbers, each with a connection of its own: they post sales of three lines, paid in cash, each of
 * the next customer. By a client that costs little, since it computes on the cores that are measured.
 */
export function httpPoster({ port, key, products, cards }: Target) {
  const tills = new Map<number, Client>();
  let turn = 0;
  let last = "";

  function connectionOf(till: number): Client {
    const known = tills.get(till);
    if (known) return known;
    const opened = new Client(`http://127.0.0.1:${port}`);
    tills.set(till, opened);
    return opened;
  }

  async function post(till: number): Promise<void> {
    const sale = {
      card: cards[turn++ % cards.length],
      lines: products.map((product) => ({ product })),
      payments: [{ method: "cash", amount: 145_050 }],
    };
    const { statusCode, body } = await connectionOf(till).request({
      method: "POST",
      path: "/api/v1/sales",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "idempotency-key": randomUUID(),
      },
      body: JSON.stringify(sale),
    });
    const answer = await body.text();
    if (statusCode !== 201) throw new Error(`${statusCode}: ${answer}`);
    last = answer;
  }

  return {
    post,
    lastSale: () => (JSON.parse(last) as { id: string }).id,
    close: async () => {
      await Promise.all([...tills.values()].map((till) => till.close()));
    },
  };
}
