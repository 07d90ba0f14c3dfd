/** Shannon entropy of the characters of a text, in bits a character: 0 for `aaaa`, 4 at most for hex. */
export function entropyOf(text: string): number {
  if (text.length === 0) return 0;
  COUNTS.fill(0);
  const characters: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= COUNTS.length) return entropyOfAny(text);
    if (COUNTS[code] === 0) characters.push(code);
    COUNTS[code] = (COUNTS[code] as number) + 1;
  }
  return entropyOfCounts(
    characters.map((code) => COUNTS[code] as number),
    text.length,
  );
}

/** Of each character of the first 256, used anew each time: most values have no others. */
const COUNTS = new Uint32Array(256);

function entropyOfAny(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return entropyOfCounts([...counts.values()], text.length);
}

function entropyOfCounts(counts: readonly number[], length: number): number {
  let entropy = 0;
  for (const count of counts) {
    const share = count / length;
    entropy -= share * Math.log2(share);
  }
  return entropy;
}

/** How many of lower case, upper case, digits and others occur. */
export function characterClasses(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((characters) => characters.test(text)).length;
}
