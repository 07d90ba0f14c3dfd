/**
 * A word as a POSIX shell takes it: nothing in it is expanded or run (POSIX.1-2024, XCU 2.2.2). What people copy from a
 * page into a terminal must not be chosen by whoever named a branch.
 */
export function shellQuote(word: string): string {
  return /^[\w./:@+-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
