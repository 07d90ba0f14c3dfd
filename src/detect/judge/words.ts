/**
 * Which letters commonly follow a letter in English and in the identifiers of code. Written down by hand from
 * general knowledge of English letter pairs (Norvig, "English letter frequency counts", 2012, has the table).
 * About two pairs in five of a random text are in it, and nineteen in twenty of words.
 */
const FOLLOWERS: Readonly<Record<string, string>> = {
  a: 'bcdgilmnprstuvwy',
  b: 'aeiloruy',
  c: 'aehikloqrtuy',
  d: 'adeiorsuy',
  e: 'acdefilmnpqrstvwxy',
  f: 'aefiloru',
  g: 'aeghilnoru',
  h: 'aeiortuy',
  i: 'acdefglmnoprstvz',
  j: 'aeos',
  k: 'eins',
  l: 'adefiklostuy',
  m: 'abeimopu',
  n: 'acdefgiknostuv',
  o: 'bcdfgklmnoprstuvw',
  p: 'aehiloprstu',
  q: 'u',
  r: 'acdegiklmnorstuvy',
  s: 'aceghikmopqstuwy',
  t: 'aehiorstuwy',
  u: 'abcdegilmnprst',
  v: 'aeio',
  w: 'aehinor',
  x: 'acept',
  y: 'elmopst',
  z: 'aeio',
};

const COMMON = new Uint8Array(26 * 26);
for (const [letter, followers] of Object.entries(FOLLOWERS)) {
  for (const follower of followers) COMMON[pairIndex(letter.charCodeAt(0), follower.charCodeAt(0))] = 1;
}

/**
 * Share of the letter pairs of a text that are common in words, 0 to 1; pairs across case changes (`fooBar`),
 * digits and punctuation do not count. `undefined` when there are fewer than four pairs to judge by.
 */
export function wordLikeness(text: string): number | undefined {
  let pairs = 0;
  let common = 0;
  for (let at = 1; at < text.length; at += 1) {
    const first = text.charCodeAt(at - 1);
    const second = text.charCodeAt(at);
    if (!isLetter(first) || !isLetter(second)) continue;
    if ((first & 0x20) !== 0 && (second & 0x20) === 0) continue;
    pairs += 1;
    common += COMMON[pairIndex(first | 0x20, second | 0x20)] ?? 0;
  }
  return pairs < 4 ? undefined : common / pairs;
}

/**
 * Whether a text reads as words that somebody wrote (an identifier, a path, a sentence) rather than as
 * characters that a generator drew: most of it are letters, they come in runs, and their pairs are those of words.
 */
export function readsAsWords(text: string): boolean {
  const letters = text.replaceAll(/[^A-Za-z]/g, '').length;
  if (letters < text.length * 0.7) return false;
  const words = text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  const long = words.filter((word) => word.length >= 3);
  // Nobody writes digits within words again and again, or changes case more often than the word.
  if ((text.match(/[A-Za-z]\d{1,3}(?=[A-Za-z])/g)?.length ?? 0) >= 3) return false;
  if (words.length > long.length * 2) return false;
  const inWords = long.reduce((sum, word) => sum + word.length, 0);
  if (inWords < text.length * 0.55) return false;
  return (wordLikeness(text) ?? 1) >= 0.72;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function pairIndex(first: number, second: number): number {
  return (first - 0x61) * 26 + (second - 0x61);
}
