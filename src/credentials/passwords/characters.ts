/** Sets of characters, each as one string, and the words in which a message may speak of them. */
export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS = '0123456789';
export const LETTERS = LOWER + UPPER;
export const ALPHANUMERIC = LETTERS + DIGITS;

/** ASCII 33 to 126: printable, without the space. */
export const PRINTABLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join('');

export const SYMBOLS = except(PRINTABLE, ALPHANUMERIC);

/** The characters of a set that are in none of the others. */
export function except(set: string, ...others: readonly string[]): string {
  const removed = new Set(others.join(''));
  return Array.from(set)
    .filter((character) => !removed.has(character))
    .join('');
}

/** The characters that both sets have, in the order of the first. */
export function common(set: string, other: string): string {
  return Array.from(set)
    .filter((character) => other.includes(character))
    .join('');
}

/**
 * What kind of character it is. A message about a password says no more than this: the character itself
 * would be a piece of the secret.
 */
export function kindOf(character: string): string {
  if (LETTERS.includes(character)) return 'a letter';
  if (DIGITS.includes(character)) return 'a digit';
  if (character === ' ') return 'a space';
  if (SYMBOLS.includes(character)) return 'a symbol';
  return (character.codePointAt(0) ?? 0) < 0x80 ? 'a control character' : 'a character outside ASCII';
}
