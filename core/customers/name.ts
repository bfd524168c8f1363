/**
 * K4: a name as it is searched and compared: lower case, `ё` as `е`, marks and quotes dropped, single spaces.
 * «ООО "Ромашка-Плюс"» becomes `ооо ромашка плюс`.
 */
export function searchName(name: string): string {
  return (
    name
      .normalize("NFKC")
      .toLowerCase()
      .replace(/ё/g, "е")
      .replace(/\p{Cf}/gu, "")
      // Between letters an apostrophe joins (О'Нил), any other mark parts.
      .replace(/['’ʼ`]/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

/**
 * How alike two names are, from 0 to 1, whatever the order of their words: the share of common trigrams, as
 * PostgreSQL's `similarity` counts them, so that memory and database agree.
 */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [trigrams(searchName(a)), trigrams(searchName(b))];
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((trigram) => right.has(trigram)).length;
  return common / (left.size + right.size - common);
}

/**
 * How much of the shorter name is in the longer one, from 0 to 1: «Иванов Иван» is all in «Иванов Иван Петрович».
 * 0 where the shorter is a single word, which would fit half the town.
 */
export function nameContainment(a: string, b: string): number {
  const [left, right] = [searchName(a), searchName(b)];
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (!shorter.includes(" ")) return 0;
  const wanted = trigrams(shorter);
  const held = trigrams(longer);
  return [...wanted].filter((trigram) => held.has(trigram)).length / wanted.size;
}

function trigrams(name: string): Set<string> {
  const found = new Set<string>();
  for (const word of name.split(" ").filter(Boolean)) {
    const padded = [..."  ", ...word, " "];
    for (let start = 0; start + 3 <= padded.length; start++)
      found.add(padded.slice(start, start + 3).join(""));
  }
  return found;
}
