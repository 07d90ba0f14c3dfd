import { containerKind } from '../../base/container-kind.ts';
import { openContainer } from '../containers/open.ts';
import type { Allowance } from './allowance.ts';
import { contextStart, LINE_BREAK, looksLikeText, runEnd, SHORTEST_LINE } from './base64-lines.ts';
import type { View } from './view.ts';
import type { ViewBuilder } from './view-builder.ts';

/** How base64 of gzip, zip and Zstandard begins. */
export function isPacked(text: string, start: number): boolean {
  return text.startsWith('H4sI', start) || text.startsWith('UEsDB', start) || text.startsWith('KLUv', start);
}

/** Adds the texts in a packed file that is written as base64, as Helm keeps its releases; gives where it ends. */
export function addPacked(
  view: View,
  start: number,
  end: number,
  builder: ViewBuilder,
  allowance: Allowance,
): number {
  const { text } = view;
  const { packed, covered } = readLines(view, start, end);
  const kind = containerKind(packed);
  if (!kind || !allowance.opens(packed)) return covered;
  openContainer(
    kind,
    packed,
    '',
    {
      text({ bytes: inner, isRendering }) {
        const said = Buffer.from(inner.buffer, inner.byteOffset, inner.byteLength).toString('latin1');
        if (isRendering || !looksLikeText(said)) return;
        allowance.grant(said.length * 2);
        builder.separate(start);
        builder.copy(contextStart(text, start, 0), start);
        builder.add('whole', said, { start, end: covered });
      },
      unread(_, why) {
        // Of the rest nobody can tell whether it is a packed file at all.
        if (why === 'large' || why === 'deep' || why === 'form') allowance.refuse();
      },
    },
    allowance.unpacking,
  );
  return covered;
}

/** A run with the lines that it goes on in, as long as they are as long as the first. */
function readLines({ bytes, text }: View, start: number, end: number): { packed: Buffer; covered: number } {
  const lines = [text.slice(start, end)];
  const width = end - start;
  let covered = end;
  let goesOn = width >= SHORTEST_LINE && width % 4 === 0;
  while (goesOn) {
    LINE_BREAK.lastIndex = covered;
    if (!LINE_BREAK.test(text)) break;
    const next = LINE_BREAK.lastIndex;
    covered = runEnd(bytes, next);
    lines.push(text.slice(next, covered));
    goesOn = covered - next === width;
  }
  return { packed: Buffer.from(lines.join(''), 'base64'), covered };
}
