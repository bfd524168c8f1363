/** What is wrong with a new password: too short, too long to be hashed, or among the first that anyone would try. */
export type PasswordWeakness = "short" | "long" | "guessable";

export const passwordLength = { least: 10, most: 200 } as const;

const firstGuesses =
  /^(?:(.)\1*|.*(?:password|qwerty|йцукен|пароль|regulars|1234567|7654321|letmein|welcome).{0,4})$/i;

/**
 * Weakness of a password that a person chose, or null. Length counts, not kinds of characters (NIST SP 800-63B);
 * the person's own name and e-mail do not count.
 */
export function passwordWeakness(
  password: string,
  { name, email }: { name: string; email: string },
): PasswordWeakness | null {
  if (password.length > passwordLength.most) return "long";
  if ([...password].length < passwordLength.least) return "short";
  const own = [email, email.split("@")[0] ?? "", ...name.split(/\s+/)].filter((part) => part.length > 3);
  const rest = own.reduce((left, part) => left.toLowerCase().replaceAll(part.toLowerCase(), ""), password);
  if (rest.length < passwordLength.least / 2 || firstGuesses.test(password)) return "guessable";
  return null;
}
