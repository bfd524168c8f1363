import { nameContainment, nameSimilarity } from "./name";

/** What is compared, all as kept: phones in E.164, e-mails in lower case. */
export type Identity = {
  name: string;
  phones: readonly string[];
  emails: readonly string[];
  taxId: string | null;
  birthDate: string | null;
};

type DuplicateReason = "phone" | "email" | "taxId" | "name" | "birthDate";
export type Duplicate = { id: string; score: number; reasons: DuplicateReason[] };

/** Names less alike than this say nothing; one name that merely holds the other must do so nearly whole. */
const alike = 0.5;
const held = 0.8;

/**
 * K5: which of the candidates may be the same counterparty, the likeliest first. A shared tax id, phone or
 * e-mail is shown whatever the name; a name alone when it is alike, the more so with the same birth date.
 * @returns scores of 1 to 100
 */
export function findDuplicates(
  one: Identity,
  candidates: readonly (Identity & { id: string })[],
): Duplicate[] {
  return candidates
    .map((candidate) => compare(one, candidate))
    .filter((duplicate) => duplicate.score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function compare(one: Identity, other: Identity & { id: string }): Duplicate {
  const similarity = nameSimilarity(one.name, other.name);
  const isAlike = similarity >= alike || nameContainment(one.name, other.name) >= held;
  const shares = (a: readonly string[], b: readonly string[]) => a.some((each) => b.includes(each));
  const weights: [DuplicateReason, boolean, number][] = [
    ["taxId", one.taxId !== null && one.taxId === other.taxId, 60],
    ["phone", shares(one.phones, other.phones), 50],
    ["email", shares(one.emails, other.emails), 50],
    ["name", isAlike, Math.max(20, Math.round(similarity * 40))],
    // A birth date is shared by hundreds: it only confirms a name.
    ["birthDate", isAlike && one.birthDate !== null && one.birthDate === other.birthDate, 20],
  ];
  const found = weights.filter(([, holds]) => holds);
  return {
    id: other.id,
    score: Math.min(
      100,
      found.reduce((total, [, , weight]) => total + weight, 0),
    ),
    reasons: found.map(([reason]) => reason),
  };
}
