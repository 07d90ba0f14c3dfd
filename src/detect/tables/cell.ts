/** A span of a text: a cell, or a line. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The line that begins at `start`, without its break; `undefined` where it is empty or longer than `longest`. */
export function lineFrom(text: string, start: number, longest: number): Cell | undefined {
  // Only within reach: a search for the end of a long line, for every head in it, has no end.
  const near = text.slice(start, start + longest + 1).indexOf('\n');
  let end = near === -1 ? text.length : start + near;
  if (end - start > longest) return undefined;
  if (text[end - 1] === '\r') end -= 1;
  return text.slice(start, end).trim() === '' ? undefined : { start, end };
}

/** Where the line begins that holds `at`; `undefined` where it is longer than `longest`. */
export function lineStart(text: string, at: number, longest: number): number | undefined {
  const first = Math.max(0, at - longest - 1);
  const before = text.slice(first, at).lastIndexOf('\n');
  if (before === -1) return first === 0 ? 0 : undefined;
  return first + before + 1;
}

/** The cell without the blanks, quotes and marks of emphasis around it. */
export function trimmedCell(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && ' \t\r"\'`*'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t\r"\'`*'.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
