import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

type Target = { port: number; key: string; products: readonly string[]; cards: readonly string[] };

/** A till: posts sales of three lines, paid in cash, each of a customer of its own turn. */
export function httpPoster({ port, key, products, cards }: Target) {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  let last = "";

  async function post(): Promise<void> {
    const body = {
      card: cards[turn++ % cards.length],
      lines: products.map((product) => ({ product })),
      payments: [{ method: "cash", amount: 145_050 }],
    };
    const answer = await send(JSON.stringify(body));
    if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.body}`);
    last = (JSON.parse(answer.body) as { id: string }).id;
  }

  function send(body: string): Promise<{ status: number; body: string }> {
    const headers = {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
    };
    return new Promise((resolve, reject) => {
      const call = request(
        { agent, port, host: "127.0.0.1", method: "POST", path: "/api/v1/sales", headers },
        (answer) => {
          let text = "";
          answer.setEncoding("utf8");
          answer.on("data", (chunk) => {
            text += chunk;
          });
          answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text }));
          answer.on("error", reject);
        },
      );
      call.on("error", reject);
      call.end(body);
    });
  }

  return { post, lastSale: () => last };
}
