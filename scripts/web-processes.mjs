// The web server in several processes that share its port: `node web-processes.mjs PROGRAM [ARGUMENT …]`. One that is
// busy, with a large document say, holds up only its own callers; one that dies is replaced while the others answer.
// Plain JavaScript without packages, since it is a part of the container image as it stands.
import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";

const [exec, ...args] = process.argv.slice(2);
const count = Number(process.env.WEB_PROCESSES || Math.min(2, availableParallelism()));

/** Whatever makes them die so often will not pass by itself; a supervisor should know. */
const mostDeaths = { count: 5, milliseconds: 5 * 60_000 };
const deaths = [];
/** Until one has listened, an end means that none will: the port is taken, or there is no build. */
let hasListened = false;
let isStopping = false;

if (Number.isInteger(count) && count > 0) {
  for (let number = 1; number <= count; number++) start(number);
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => stop(0));
  // Whoever started this is gone.
  process.on("disconnect", () => stop(0));
} else {
  console.error(`WEB_PROCESSES: "${process.env.WEB_PROCESSES}" is not a number of processes`);
  process.exitCode = 1;
}

function start(number) {
  const isFirst = number === 1;
  cluster.setupPrimary({
    exec,
    args,
    // Node's own code on large pages, where the system has them: decision 9.
    execArgv: ["--use-largepages=silent"],
    stdio: ["ignore", isFirst ? "inherit" : "pipe", "inherit", "ipc"],
  });
  // One of them works on the queue too, unless none is to.
  const child = cluster.fork(isFirst ? {} : { WORKER: "off" });
  if (child.process.stdout) passOn(child.process.stdout);
  child.once("listening", () => {
    hasListened = true;
  });
  child.once("exit", (code, signal) => {
    if (isStopping) return;
    const givesUp = !hasListened || dieTooOften();
    const then = givesUp ? "The others end too." : "Another takes its place.";
    console.error(`A web process has ended (${signal ?? `exit code ${code}`}). ${then}`);
    if (givesUp) stop(code || 1);
    else start(number);
  });
}

/** Next greets from every process, and once is enough: of the others only the log, in JSON, is passed on. */
function passOn(output) {
  createInterface({ input: output }).on("line", (line) => {
    if (line.startsWith("{")) console.log(line);
  });
}

function dieTooOften() {
  const now = Date.now();
  deaths.push(now);
  return deaths.filter((at) => now - at < mostDeaths.milliseconds).length > mostDeaths.count;
}

function stop(code) {
  if (isStopping) return;
  isStopping = true;
  const children = Object.values(cluster.workers ?? {}).filter((child) => !child.isDead());
  let left = children.length;
  if (left === 0) process.exit(code);
  for (const child of children) {
    child.once("exit", () => {
      left -= 1;
      if (left === 0) process.exit(code);
    });
    child.process.kill("SIGTERM");
  }
}
