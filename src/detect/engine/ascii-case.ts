/** The text in lower case as the search folds it: only the letters of ASCII, since a text has one character a byte. */
export function lowerAscii(text: string): string {
  return /[A-Z]/.test(text) ? text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
}
