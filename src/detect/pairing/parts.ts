import type { Candidate } from '../candidate.ts';
import { type Span, textAt, type View } from '../decode/view.ts';
import type { Part } from '../rule.ts';

/** A half of a credential with its place in the file and the name it was given. */
export interface PlacedPart {
  readonly candidate: Candidate;
  /** The same in other views of the text. */
  readonly again: Candidate[];
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A bare run of characters that may be the secret of an id near it. */
export interface BareSecret {
  readonly view: View;
  readonly value: string;
  readonly span: Span;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** How far from an id, in bytes, a secret without a telling name is believed to be its own. */
const NEAR = 2_048;

/** The parts of a role, each once: what stands in a text as it is stands in what is decoded of it too. */
export function placeAll(parts: readonly Candidate[], role: Part['role'], noise: RegExp): PlacedPart[] {
  const bySpan = new Map<string, PlacedPart>();
  for (const part of parts) {
    if (part.rule.part?.role !== role) continue;
    const key = `${part.span.start} ${part.span.end} ${part.value}`;
    const known = bySpan.get(key);
    if (known) known.again.push(part);
    else bySpan.set(key, place(part, noise));
  }
  return [...bySpan.values()];
}

/** The candidate with its label: its name without `noise`. */
function place(candidate: Candidate, noise: RegExp): PlacedPart {
  const name = candidate.found.name ?? nameBefore(candidate.view.text, candidate.found.start);
  const label = name.toLowerCase().replaceAll(noise, '');
  return { candidate, again: [], start: candidate.span.start, end: candidate.span.end, label };
}

/** The runs that match `pattern` (global, bounded by lookarounds) near the ids, those in `known` left out. */
export function bareSecretsNear(
  ids: readonly PlacedPart[],
  pattern: RegExp,
  plausible: (value: string) => boolean,
  known: readonly Span[],
): BareSecret[] {
  const found: BareSecret[] = [];
  const seen = new Set<number>();
  for (const { view, windows } of windowsOf(ids)) {
    for (const window of windows) {
      const near = view.text.slice(window.start, window.end);
      for (const match of near.matchAll(pattern)) {
        const start = window.start + match.index;
        const end = start + match[0].length;
        const span = view.toOriginal(start, end);
        if (seen.has(span.start) || !plausible(match[0])) continue;
        if (known.some((other) => other.start < span.end && span.start < other.end)) continue;
        seen.add(span.start);
        const label = '';
        found.push({ view, value: textAt(view, start, end), span, start: span.start, end: span.end, label });
      }
    }
  }
  return found;
}

/** The surroundings of the ids, view by view, merged where they overlap: each byte is looked at once. */
function windowsOf(ids: readonly PlacedPart[]): { view: View; windows: Span[] }[] {
  const byView = new Map<View, Span[]>();
  for (const { view, found } of ids.flatMap(({ candidate, again }) => [candidate, ...again])) {
    const windows = byView.get(view) ?? [];
    byView.set(view, windows);
    const start = Math.max(0, found.start - NEAR);
    const end = Math.min(view.text.length, found.end + NEAR);
    const last = windows.at(-1);
    if (last && start <= last.end)
      windows[windows.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else windows.push({ start, end });
  }
  return [...byView].map(([view, windows]) => ({ view, windows }));
}

/** The name on the left of a value: `NAME = "`, `"name": "`, `name: `. */
function nameBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 100), at);
  return (
    /(?<name>[\w.-]{1,60})["'\\\])]{0,4}\s{0,8}(?:=>|:=|[:=,(])\s{0,10}["'\\`]{0,3}$/.exec(before)?.groups
      ?.name ?? ''
  );
}
