import { randomUUID } from "node:crypto";
import { Pool } from "undici";

type Target = { port: number; key: string; products: readonly string[]; cards: readonly string[] };

/**
 * A till: posts sales of three lines, paid in cash, each of a customer of its own turn. By a client that costs next to
 * nothing: it computes on the cores that are measured.
 */
export function httpPoster({ port, key, products, cards }: Target) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 40 });
  let turn = 0;
  let last = "";

  async function post(): Promise<void> {
    const sale = {
      card: cards[turn++ % cards.length],
      lines: products.map((product) => ({ product })),
      payments: [{ method: "cash", amount: 145_050 }],
    };
    const { statusCode, body } = await pool.request({
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
    close: () => pool.close(),
  };
}
