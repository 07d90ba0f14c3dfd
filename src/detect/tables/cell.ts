/** A span of a text: a cell, or a line. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The line that begins at `start`, without its break; `undefined` where it is empty or longer than `longest`. */
export function lineFrom(text: string, start: number, longest: number): Cell | undefined {
  const near = text.indexOf('\n', start);
  let end = near === -1 ? text.length : near;
  if (end - start > longest) return undefined;
  if (text[end - 1] === '\r') end -= 1;
  return text.slice(start, end).trim() === '' ? undefined : { start, end };
}

/** The cell without the blanks, quotes and marks of emphasis around it. */
export function trimmedCell(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && ' \t\r"\'`*'.includes(text.charAt(start))) start += 1;
  while (end > start && ' \t\r"\'`*'.includes(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
