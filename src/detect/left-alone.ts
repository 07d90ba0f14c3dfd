import type { Candidate, Draft } from './candidate.ts';
import type { Inside } from './containers/inside.ts';

/** What a rule matched and what was not taken for a credential. */
export interface Refused {
  readonly rule: string;
  /** Bytes of the file, 0-based, end exclusive. */
  readonly startByte: number;
  readonly endByte: number;
  /** A plain phrase that holds nothing of the value. */
  readonly why: string;
  /** Where in a text that the file holds. */
  readonly inside?: Inside;
}

/**
 * Everything that was left alone, in the order of the file: what checks refused and halves that stand alone, without
 * what is part of something that was found.
 */
export function leftAlone(
  refused: readonly Refused[],
  candidates: readonly Candidate[],
  drafts: readonly Draft[],
): Refused[] {
  const taken = drafts.flatMap(({ span, claims }) => [span, ...claims]);
  const halves = candidates
    .filter(({ rule }) => rule.part !== undefined)
    .map(({ rule, span }) => ({
      rule: rule.id,
      startByte: span.start,
      endByte: span.end,
      why: 'it looks like half of a credential, and its other half does not stand near it',
    }));
  const all = new Map<string, Refused>();
  for (const each of [...refused, ...halves]) {
    const { rule, startByte, endByte, why } = each;
    if (taken.some(({ start, end }) => start < endByte && startByte < end)) continue;
    all.set(`${rule} ${startByte} ${why}`, each);
  }
  return [...all.values()].sort((a, b) => a.startByte - b.startByte || a.endByte - b.endByte);
}
