import { readdirSync } from "node:fs";
import { createServer, request as httpRequest, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { routes } from "@/app/api/v1/routes";
import { createApiKey } from "@/server/auth/api-keys";
import { takeApiCalls } from "@/server/gate/api-calls";
import { longestBody } from "@/server/gate/bounded-body";
import { log } from "@/server/gate/log";
import { reach } from "@/tests/support/api";
import { apiAddresses, methods } from "@/tests/support/api-routes";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { addMember, openShop, type Shop } from "@/tests/support/shop";

// The API as the web process answers it, over a socket: what stands between a request's bytes and its route's handler.

let database: TestDatabase;
let shop: Shop;
let key: string;
beforeAll(async () => {
  database = await testDatabase();
  shop = await openShop(database.db);
  key = (await createApiKey(database.owner, { name: "till", role: "administrator" })).key;
});
afterAll(() => database.close());

const servers: Server[] = [];
beforeEach(() => reach(database));
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that answers everything with "a page". */
async function pages(): Promise<number> {
  const server = createServer((_, response) => response.end("a page"));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function apiOnPort(): Promise<number> {
  takeApiCalls(routes);
  return await pages();
}

/** Calls the API as a till does; `path` goes out as it is written, without being tidied. */
function call(
  port: number,
  path: string,
  {
    method = "GET",
    body,
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const request = httpRequest(
        { port, host: "127.0.0.1", path, method, headers: { authorization: `Bearer ${key}`, ...headers } },
        async (response) =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: await text(response),
          }),
      );
      request.once("error", reject);
      request.end(body);
    },
  );
}

/** The first lines of a request, for a socket of one's own. */
const head = (what: string, more: string) =>
  `${what} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\n${more}\r\n\r\n`;

describe("the web process", () => {
  it("knows every route file", () => {
    const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.endsWith("route.ts"))).toHaveLength(routes.length);
  });

  it("answers the API by itself and leaves everything else, from the first call on", async () => {
    const port = await apiOnPort();
    expect(await call(port, "/customers")).toMatchObject({ status: 200, body: "a page" });
    expect(await call(port, "/api/v1/customers")).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json", "x-content-type-options": "nosniff" },
    });
    for (const path of ["/", "/api/v1", "/api/payments/acquirer", "/api/v10/sales"]) {
      expect(await call(port, path), path).toMatchObject({ body: "a page" });
    }
  });

  it("takes nothing from another server", async () => {
    const port = await apiOnPort();
    const other = await pages();
    await call(port, "/api/v1/customers");
    expect(await call(other, "/api/v1/customers")).toMatchObject({ body: "a page" });
  });
});

describe("an address", () => {
  it.each(
    apiAddresses
      .filter(({ path }) => !path.includes("..."))
      .map(({ path, module }) => [path, module] as const),
  )("is found: %s", async (path, module) => {
    const port = await apiOnPort();
    const own = methods.filter((method) => module[method]?.operation || path === "/openapi.json");
    const { status, headers } = await call(port, `/api/v1${path.replace(/\{\w+\}/g, "x")}`, {
      method: "OPTIONS",
    });
    expect(status).toBe(204);
    expect(own.length).toBeGreaterThan(0);
    const allowed = String(headers.allow).split(", ");
    expect(allowed.filter((method) => method !== "HEAD" && method !== "OPTIONS")).toEqual(
      path === "/openapi.json" ? ["GET"] : own,
    );
  });

  it("with a name goes before one with a parameter", async () => {
    const port = await apiOnPort();
    const body = JSON.stringify({ field: "importance", in: ["gold"] });
    // `POST /segments/{id}` would be 405.
    expect(await call(port, "/api/v1/segments/count", { method: "POST", body })).toMatchObject({
      status: 200,
    });
  });

  it("may end in a slash", async () => {
    const port = await apiOnPort();
    expect(await call(port, "/api/v1/customers/")).toMatchObject({ status: 200 });
  });

  it("that does not exist is answered in JSON, whatever the method", async () => {
    const port = await apiOnPort();
    for (const [path, method] of [
      ["/api/v1/nothing", "GET"],
      ["/api/v1/", "POST"],
      ["/api/v1/sales/1/2/3", "DELETE"],
      ["/api/v1//sales", "GET"],
      ["/api/v1/sales", "PROPFIND"],
      ["/api/v1/[[...unknown]]", "GET"],
    ] as const) {
      const { status, headers, body } = await call(port, path, { method });
      expect([path, status, headers["content-type"]]).toEqual([path, 404, "application/problem+json"]);
      expect(JSON.parse(body)).toMatchObject({ code: "not_found" });
    }
  });
});

describe("a call that is not as HTTP has it", () => {
  it.each([
    ["a host with a name before it", "GET /api/v1/sales HTTP/1.1\r\nHost: a@b"],
    ["a path with a backslash", "GET /api/v1/products/\\ HTTP/1.1\r\nHost: x"],
  ])("is refused in JSON: %s", async (_, lines) => {
    const port = await apiOnPort();
    const socket = connect(port, "127.0.0.1", () => socket.write(`${lines}\r\nConnection: close\r\n\r\n`));
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect(answer).toContain('"code":"bad_request"');
  });

  it("is answered without a host, as HTTP 1.0 lets it be", async () => {
    const port = await apiOnPort();
    const socket = connect(port, "127.0.0.1", () =>
      socket.write("GET /api/v1/openapi.json HTTP/1.0\r\n\r\n"),
    );
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200/);
  });
});

describe("a parameter of the path", () => {
  let number = 8001;
  it.each(["Тёплый 100 %", "a/b", "a?b#c", "50%25", "+7 900", "a+b", "ext:1:2", "..", "é"])(
    "arrives as it was meant: %s",
    async (externalId) => {
      const port = await apiOnPort();
      await addMember(database.db, String(number++), { externalId });
      const { status, body } = await call(port, `/api/v1/customers/ext:${encodeURIComponent(externalId)}`);
      expect([status, JSON.parse(body).externalId]).toEqual([200, externalId]);
    },
  );

  it.each(["%", "%E0%A4%A", "%00", "%2e%2e", "\\"])(
    "that means nothing is not found or refused: %s",
    async (id) => {
      const port = await apiOnPort();
      const { status } = await call(port, `/api/v1/products/${id}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});

describe("an answer", () => {
  it("to HEAD has the head alone", async () => {
    const port = await apiOnPort();
    expect(await call(port, "/api/v1/customers", { method: "HEAD" })).toMatchObject({
      status: 200,
      body: "",
      headers: { "content-type": "application/json" },
    });
  });

  it("is compressed where it is long and the caller can read that", async () => {
    const port = await apiOnPort();
    const gzip = { "accept-encoding": "gzip" };
    const long = await fetch(`http://127.0.0.1:${port}/api/v1/openapi.json`, { headers: gzip });
    expect(long.headers.get("content-encoding")).toBe("gzip");
    expect(Object.keys(((await long.json()) as { paths: object }).paths).length).toBeGreaterThan(20);
    const short = await call(port, "/api/v1/nothing", { headers: gzip });
    expect(short.headers).not.toHaveProperty("content-encoding");
    expect(short.headers["content-length"]).toBe(String(Buffer.byteLength(short.body)));
    const plain = await call(port, "/api/v1/openapi.json");
    expect(plain.headers).not.toHaveProperty("content-encoding");
  });
});

describe("a body", () => {
  const sale = (card: string) =>
    JSON.stringify({
      store: shop.store,
      card,
      lines: [{ product: shop.product, quantity: 1000 }],
    });
  it("is read whole, in however many pieces and whether its length is stated or not", async () => {
    const port = await apiOnPort();
    const { card } = await addMember(database.db, "7001");
    const body = sale(card);
    const bytes = Buffer.from(body);
    const send = (parts: (string | Buffer)[]) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(port, "127.0.0.1", async () => {
          for (const part of parts) {
            socket.write(part);
            await sleep(5);
          }
        });
        text(socket).then(resolve, reject);
      });
    const stated = await send([
      head("POST /api/v1/quotes", `Connection: close\r\nContent-Length: ${bytes.length}`),
      bytes.subarray(0, 10),
      bytes.subarray(10),
    ]);
    const chunks = [bytes.subarray(0, 30), bytes.subarray(30)].map((chunk) =>
      Buffer.concat([Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from("\r\n")]),
    );
    const chunked = await send([
      head("POST /api/v1/quotes", "Connection: close\r\nTransfer-Encoding: chunked"),
      ...chunks,
      "0\r\n\r\n",
    ]);
    for (const answer of [stated, chunked]) expect(answer).toMatch(/^HTTP\/1.1 200 OK/);
  });

  it.each([
    ["by its stated length", `Content-Length: ${4 * longestBody}`, (part: string) => part],
    [
      "where it states none",
      "Transfer-Encoding: chunked",
      (part: string) => `${part.length.toString(16)}\r\n${part}\r\n`,
    ],
  ])(
    "that is too long is refused %s, and the connection serves the next call",
    async (_, framing, framed) => {
      const port = await apiOnPort();
      const socket = connect(port, "127.0.0.1");
      const heard = text(socket);
      socket.write(head("POST /api/v1/quotes", framing));
      // A slow line: the answer is there long before the last piece has been sent.
      const parts = 16;
      for (let part = 0; part < parts; part++) {
        socket.write(framed("x".repeat((4 * longestBody) / parts)));
        await sleep(60);
      }
      if (framing.startsWith("Transfer")) socket.write("0\r\n\r\n");
      socket.write(head("GET /api/v1/customers", "Connection: close"));
      const answers = await heard;
      expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 413", "HTTP/1.1 200"]);
      expect(answers).toContain("body_too_large");
    },
  );

  it("that nobody reads does not hold up the next call", async () => {
    const port = await apiOnPort();
    const socket = connect(port, "127.0.0.1");
    const heard = text(socket);
    socket.write(head("POST /api/v1/nothing", `Content-Length: ${longestBody}`));
    for (let part = 0; part < 10; part++) {
      socket.write("x".repeat(longestBody / 10));
      await sleep(80);
    }
    socket.write(head("GET /api/v1/customers", "Connection: close"));
    expect((await heard).match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 404", "HTTP/1.1 200"]);
  });

  it("without an end is cut off", async () => {
    const port = await apiOnPort();
    const socket = connect(port, "127.0.0.1");
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.on("error", () => undefined).resume();
    socket.write(head("POST /api/v1/quotes", "Transfer-Encoding: chunked"));
    const part = `10000\r\n${"x".repeat(0x10000)}\r\n`;
    const pour = () => {
      while (!socket.destroyed && socket.write(part));
      if (!socket.destroyed) socket.once("drain", pour);
    };
    pour();
    await closed;
    expect(await call(port, "/api/v1/customers")).toMatchObject({ status: 200 });
  });

  it("that breaks off sells nothing and alarms nobody, and the next call is answered", async () => {
    const port = await apiOnPort();
    const alarm = vi.spyOn(log, "error");
    const { card } = await addMember(database.db, "7002");
    const body = sale(card);
    const sales = async () => JSON.parse((await call(port, "/api/v1/sales")).body).data.length;
    const before = await sales();
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          head("POST /api/v1/sales", `Idempotency-Key: half\r\nContent-Length: ${body.length}`) +
            body.slice(0, -5),
          () => setTimeout(() => socket.destroy(), 20),
        );
      });
      socket.once("close", () => resolve());
    });
    expect(await sales()).toBe(before);
    expect(alarm).not.toHaveBeenCalled();
    alarm.mockRestore();
  });
});
