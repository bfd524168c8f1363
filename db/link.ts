import { createConnection, type Socket } from "node:net";
import postgres, { type Sql } from "postgres";

/** By this a loss is known in every bundle of a process: the class is another one in each. */
export const linkLost = "LINK_LOST";

/** The database cannot be reached, went away, or says nothing. Nothing is wrong with what was asked. */
export class LinkLost extends Error {
  readonly code = linkLost;
}

/** Rows, with the command that gave them (`COMMIT`, and `ROLLBACK` where a failed transaction was to be committed). */
export type Answer = readonly unknown[] & { command?: string };

/** A statement; `asValues` gives rows as lists. */
export type Statement = {
  text: string;
  parameters: readonly unknown[];
  prepare: boolean;
  asValues?: boolean;
  /** That it changes nothing that lasts: a transaction may send it together with its BEGIN. */
  readsOnly?: boolean;
  /** That nobody reads its answer: a transaction goes on without it, and fails at its end if the statement did. */
  writesOnly?: boolean;
};

/** One connection. Once it is lost, whatever the reason, every statement on it is refused. */
export type Link = {
  readonly openedAt: number;
  readonly isLost: () => boolean;
  /** Statements are answered in the order in which they are sent; several may be on their way. */
  readonly send: (statement: Statement) => Promise<Answer>;
  /** Drops the connection without a word; what was on its way is refused. */
  readonly drop: (reason: string) => void;
  /** Takes leave of the server, when nothing is on its way. */
  readonly end: () => Promise<void>;
};

export type LinkOptions = {
  url: string;
  /** Settings of the session, as PostgreSQL names them. */
  session: Record<string, string>;
  /** Milliseconds without an answer after which the connection counts as lost; 0 waits for ever. */
  silence: number;
  /** Drizzle's own reading and writing of dates and JSON. */
  codecs: { parsers: Record<number, unknown>; serializers: Record<number, unknown> };
  onLost: () => void;
};

const connectSeconds = 5;
/** The server leaves such a message behind when it ends a connection by itself. */
const lastWords = new Set(["FATAL", "PANIC"]);

/**
 * Opens a connection with its first statement, by a client of postgres.js with that one connection.
 *
 * Its own pool opens a lost connection again under whoever holds it. A transaction whose connection died between two
 * statements then goes on in a new session without a transaction; its last ROLLBACK is written to no socket at all,
 * which throws where nobody can catch it; and what waited behind it is never answered. So each connection here is
 * opened once, and its loss is told to all that wait for it.
 */
export function openLink({ url, session, silence, codecs, onLost }: LinkOptions): Link {
  let lost: LinkLost | null = null;
  let socket: Socket | null = null;
  const waiting = new Set<(error: Error) => void>();
  const options = {
    max: 1,
    max_lifetime: null,
    connect_timeout: connectSeconds,
    fetch_types: false,
    onnotice: () => undefined,
    onclose: () => lose("the connection was closed"),
    connection: session,
    // Of postgres.js, though its types do not know it: whoever gives the socket decides that there is one.
    socket: async (parsed: SocketOptions) => {
      if (socket || lost) throw new LinkLost("a connection is opened once");
      socket = await openSocket(parsed);
      return socket;
    },
  };
  const client: Sql = postgres(url, options as never);
  Object.assign(client.options.parsers, codecs.parsers);
  Object.assign(client.options.serializers, codecs.serializers);

  function lose(reason: string, cause?: unknown): void {
    if (lost) return;
    lost = new LinkLost(reason, { cause });
    clearTimeout(watch);
    socket?.destroy();
    for (const refuse of waiting) refuse(lost);
    waiting.clear();
    onLost();
  }

  // A server that is frozen, or behind a broken network, keeps connections open and says nothing.
  const watch = setTimeout(
    () => {
      if (waiting.size > 0) lose(`no answer in ${silence} ms`);
    },
    silence || 2 ** 31 - 1,
  );
  watch.unref();

  const send = ({ text, parameters, prepare, asValues }: Statement): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (lost) return reject(lost);
      if (waiting.size === 0) watch.refresh();
      waiting.add(reject);
      const query = client.unsafe(text, parameters as never[], { prepare });
      const answered = () => {
        waiting.delete(reject);
        if (!lost) watch.refresh();
      };
      (asValues ? query.values() : query).then(
        (rows) => {
          answered();
          resolve(rows as Answer);
        },
        (error: unknown) => {
          answered();
          // Only the server's own refusals leave the connection as it was.
          if (!(error instanceof postgres.PostgresError)) lose("the connection broke", error);
          else if (lastWords.has(error.severity)) lose(error.message, error);
          reject(lost ?? error);
        },
      );
    });

  return {
    openedAt: Date.now(),
    isLost: () => lost !== null,
    send,
    drop: (reason) => lose(reason),
    end: async () => {
      clearTimeout(watch);
      await client.end({ timeout: 1 });
    },
  };
}

type SocketOptions = { host: string[]; port: number[]; path?: string };

/** The first of the URL's hosts that lets us in. */
async function openSocket({ host, port, path }: SocketOptions): Promise<Socket> {
  if (path) return reach({ path });
  let refused: unknown;
  for (const [index, name] of host.entries()) {
    try {
      // postgres.js asks the socket for its host's name when it checks a certificate.
      return Object.assign(await reach({ host: name, port: port[index] ?? 5432 }), { host: name });
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}

function reach(where: { path: string } | { host: string; port: number }): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({
      ...where,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: 60_000,
    });
    const late = setTimeout(
      () => socket.destroy(new Error("the database host does not answer")),
      connectSeconds * 1000,
    );
    socket.once("error", reject);
    socket.once("connect", () => {
      clearTimeout(late);
      socket.removeListener("error", reject);
      resolve(socket);
    });
    socket.once("close", () => clearTimeout(late));
  });
}
