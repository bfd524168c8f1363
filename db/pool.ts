import { type Answer, type Link, LinkLost, type LinkOptions, openLink, type Statement } from "./link";
import { sqlState } from "./sql-state";

export type Send = Link["send"];

/** A transaction under way. */
export type Transaction = {
  send: Send;
  /** A part that may fail without the rest: what it sent is then undone alone. */
  savepoint: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
};

/** Connections that are taken for one statement or one transaction at a time, and replaced when they are lost. */
export type Pool = {
  send: Send;
  /** Runs `work` in a transaction: all of what it sends is kept, or nothing. */
  begin: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Waits a while for who still works, then drops their connections. */
  close: () => Promise<void>;
};

type PoolOptions = Omit<LinkOptions, "onLost"> & {
  max: number;
  /** Milliseconds that one waits for a free connection; 0 waits for ever. */
  patience: number;
};

type Waiting = { give: (link: Link) => void; refuse: (error: Error) => void };

/** Then a connection is opened anew, so that load moves to where a name leads by now. */
const longestLife = 45 * 60_000;
const closePatience = 5_000;

export function openPool({ max, patience, ...options }: PoolOptions): Pool {
  const open = new Set<Link>();
  const idle: Link[] = [];
  const queue = new Set<Waiting>();
  let closed: (() => void) | null = null;

  function openOne(): Link {
    const link = openLink({ ...options, onLost: () => forget(link) });
    open.add(link);
    return link;
  }

  function forget(link: Link): void {
    open.delete(link);
    const index = idle.indexOf(link);
    if (index >= 0) idle.splice(index, 1);
    if (closed) {
      if (open.size === 0) closed();
      return;
    }
    // A place is free: whoever waits may try to get through.
    const [first] = queue;
    if (first) first.give(openOne());
  }

  function retire(link: Link): void {
    void link.end().catch(() => undefined);
    forget(link);
  }

  function take(): Promise<Link> {
    if (closed) return Promise.reject(new LinkLost("the pool is closed"));
    const link = idle.pop() ?? (open.size < max ? openOne() : null);
    return link ? Promise.resolve(link) : wait();
  }

  function wait(): Promise<Link> {
    return new Promise((resolve, reject) => {
      const late = patience
        ? setTimeout(() => waiting.refuse(new LinkLost(`no free connection in ${patience} ms`)), patience)
        : undefined;
      const leave = () => {
        clearTimeout(late);
        queue.delete(waiting);
      };
      const waiting: Waiting = {
        give: (link) => {
          leave();
          resolve(link);
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      queue.add(waiting);
    });
  }

  function giveBack(link: Link): void {
    if (link.isLost()) return;
    if (closed || Date.now() - link.openedAt > longestLife) {
      retire(link);
      return;
    }
    const [first] = queue;
    if (first) first.give(link);
    else idle.push(link);
  }

  async function send(statement: Statement): Promise<Answer> {
    const link = await take();
    try {
      return await link.send(statement);
    } finally {
      giveBack(link);
    }
  }

  /** Runs a transaction; where its connection turns out to have been lost while it was idle, on another one. */
  async function begin<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      const wasIdle = idle.length > 0;
      const link = await take();
      const begun = opened(link);
      try {
        return await runOn(link, begun, work);
      } catch (error) {
        if (!wasIdle || tries >= max || (await begun.isTrue)) throw error;
      }
    }
  }

  async function runOn<T>(link: Link, begun: Begun, work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      const { result, settled } = await runAll({ link, begun, depth: 0 }, work);
      // Right behind what is still on its way: where that fails, the server answers this by ROLLBACK.
      const { command } = await link.send(plain("commit"));
      await settled();
      if (command !== "COMMIT") throw new Error(`a transaction ended by ${command}`);
      return result;
    } catch (error) {
      await link.send(plain("rollback")).catch(() => link.drop("a transaction could not be ended"));
      throw error;
    } finally {
      giveBack(link);
    }
  }

  async function close(): Promise<void> {
    const allClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    for (const { refuse } of queue) refuse(new LinkLost("the pool is closed"));
    for (const link of idle.splice(0)) retire(link);
    if (open.size === 0) return;
    const late = setTimeout(() => {
      for (const link of open) link.drop("the pool is closed");
    }, closePatience);
    await allClosed;
    clearTimeout(late);
  }

  return { send, begin, close };
}

/** A transaction's BEGIN, which is on its way. */
type Begun = {
  /** Fulfilled once the server has begun; refused together with all else on the connection. */
  answer: Promise<unknown>;
  isTrue: Promise<boolean>;
};

function opened(link: Link): Begun {
  const answer = link.send(plain("begin")).catch((error: unknown) => {
    // What was sent behind it would take effect outside any transaction.
    link.drop(`BEGIN was refused: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  });
  const isTrue = answer.then(
    () => true,
    () => false,
  );
  return { answer, isTrue };
}

type Part = { link: Link; begun: Begun; depth: number };

const nothing: Promise<Answer> = Promise.resolve([]);

/** With more of them on their way one waits, so that a long job cannot fill the memory. */
const mostUnread = 16;

/** What is refused for the sole reason that something before it in the transaction failed, which tells more. */
const abortedBefore = "25P02";

/** Statements on their way whose answers nobody reads. */
function unreadStatements() {
  const underWay = new Set<Promise<void>>();
  let first: { error: unknown } | null = null;
  return {
    hasRoom: () => underWay.size < mostUnread,
    add(answer: Promise<Answer>): void {
      const told: Promise<void> = answer
        .then(
          () => undefined,
          (error: unknown) => {
            first ??= { error };
          },
        )
        .then(() => void underWay.delete(told));
      underWay.add(told);
    },
    /** The first that failed, as far as it is known. */
    failure: () => first,
    /** @throws what the first that failed did */
    async settled(): Promise<void> {
      await Promise.all(underWay);
      if (first) throw first.error;
    },
  };
}

/**
 * Runs a transaction, or a part of one. What failed undid it, even where nobody looked at the answer. Statements that
 * only read go out with the BEGIN; the first other one, and all after it, wait until the server has begun: else it
 * could not be undone. Statements that only write are not waited for.
 * @returns what waits for them, and fails as they did; for when the end of the transaction or the part is on its way
 */
async function runAll<T>(
  { link, begun, depth }: Part,
  work: (tx: Transaction) => Promise<T>,
): Promise<{ result: T; settled: () => Promise<void> }> {
  let failure: unknown;
  let isOver = false;
  let waitsForBegin = false;
  let isBegun = depth > 0;
  const unread = unreadStatements();
  const sendInTurn = (statement: Statement): Promise<Answer> => {
    if (isOver) return Promise.reject(new Error("a statement came after its transaction had ended"));
    if (isBegun || (statement.readsOnly && !waitsForBegin)) return link.send(statement);
    waitsForBegin = true;
    return begun.answer.then(() => {
      isBegun = true;
      return sendInTurn(statement);
    });
  };
  const send = (statement: Statement): Promise<Answer> => {
    const isSent = isBegun;
    const answer = sendInTurn(statement);
    answer.catch((error: unknown) => {
      failure ??= error;
    });
    if (!statement.writesOnly || !isSent || !unread.hasRoom()) return answer;
    unread.add(answer);
    return nothing;
  };
  try {
    const result = await work({
      send,
      savepoint: (part) => runPart({ link, begun, depth: depth + 1 }, part),
    });
    if (failure !== undefined) throw failure;
    await begun.answer;
    return { result, settled: unread.settled };
  } catch (error) {
    const first = unread.failure();
    throw first && sqlState(error) === abortedBefore ? first.error : error;
  } finally {
    isOver = true;
  }
}

async function runPart<T>({ link, begun, depth }: Part, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const name = `part_${depth}`;
  await begun.answer;
  await link.send(plain(`savepoint ${name}`));
  try {
    const { result, settled } = await runAll({ link, begun, depth }, work);
    await settled();
    await link.send(plain(`release savepoint ${name}`));
    return result;
  } catch (error) {
    await link.send(plain(`rollback to savepoint ${name}`));
    throw error;
  }
}

const plain = (text: string): Statement => ({ text, parameters: [], prepare: false });
