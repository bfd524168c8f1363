import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail server that has letters and holds its answer. */
export type HeldMail = {
  url: string;
  letters: () => number;
  answer: (code: number) => void;
  close: () => void;
};

/** A mail server that takes letters and answers them when it is told to. */
export async function heldMail(): Promise<HeldMail> {
  const held: ((error?: Error) => void)[] = [];
  let letters = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, _session, done) {
      stream.resume();
      stream.on("end", () => {
        letters += 1;
        held.push(done);
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters: () => letters,
    answer: (code) => {
      const error = code < 400 ? undefined : Object.assign(new Error("no"), { responseCode: code });
      for (const done of held.splice(0)) done(error);
    },
    close: () => server.close(),
  };
}
