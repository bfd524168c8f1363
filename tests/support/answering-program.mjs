// A stand-in for the web server: says which process answers, and whether it works on the queue.
import { createServer } from "node:http";

process.stdout.write(`A greeting that is read once.\n${JSON.stringify({ started: process.pid })}\n`);
const server = createServer((request, response) => {
  if (request.url === "/busy") for (const until = Date.now() + 2_000; Date.now() < until; );
  response.end(JSON.stringify({ pid: process.pid, worker: process.env.WORKER ?? "on" }));
});
server.listen(Number(process.env.PORT), "127.0.0.1");
process.on("SIGTERM", () => server.close(() => process.exit(143)));
