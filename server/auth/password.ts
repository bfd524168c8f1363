import { hash, verify } from "@node-rs/argon2";

// argon2id, the library's default, with OWASP's memory and passes: about 12 ms.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of a password, with its salt and costs inside. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password is the hash's. Without a hash (no such person, no password yet) it works just as long and
 * says no, so that time does not tell who has an account.
 */
export async function isPassword(password: string, known: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody's");
  const matches = await verify(known ?? (await nobodysHash), password);
  return matches && known !== null;
}
