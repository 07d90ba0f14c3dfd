import type { Claim, Draft } from './candidate.ts';
import type { Span } from './decode/view.ts';

/**
 * One secret, one match: of drafts that claim the same bytes the best stays. Specific beats generic, longer
 * beats shorter, and of generic guesses the one that undid the encoding beats the one that did not.
 */
export function resolve(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const claimed = new ClaimIndex();
  for (const draft of [...drafts].sort(betterFirst)) {
    if (claimed.holds(draft)) continue;
    claimed.add(draft);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function betterFirst(a: Draft, b: Draft): number {
  const generic = a.confidence === 'generic';
  if (generic !== (b.confidence === 'generic')) return generic ? 1 : -1;
  const depth = a.view.encodings.length - b.view.encodings.length;
  return (
    (generic ? -depth : 0) ||
    // A password in a URL that is a token of a known form is reported as the token.
    Number(a.guessable) - Number(b.guessable) ||
    b.claims.length - a.claims.length ||
    b.span.end - b.span.start - (a.span.end - a.span.start) ||
    depth ||
    a.span.start - b.span.start
  );
}

/** The spans that were given away, in buckets, so that thousands of drafts do not compare with each other. */
class ClaimIndex {
  readonly #buckets = new Map<number, { claim: Claim; draft: Draft }[]>();

  add(draft: Draft): void {
    for (const claim of [{ ...draft.span, value: draft.value }, ...draft.claims]) {
      for (const bucket of bucketsOf(claim)) {
        const entries = this.#buckets.get(bucket);
        if (entries) entries.push({ claim, draft });
        else this.#buckets.set(bucket, [{ claim, draft }]);
      }
    }
  }

  holds({ span, view, value }: Draft): boolean {
    for (const bucket of bucketsOf(span)) {
      for (const other of this.#buckets.get(bucket) ?? []) {
        if (other.claim.start >= span.end || span.start >= other.claim.end) continue;
        // Neighbours in one encoded run share an encoded unit without being the same secret.
        const encoded = view.encodings.length > 0 && view === other.draft.view;
        if (!encoded || other.claim.value.includes(value) || value.includes(other.claim.value)) return true;
      }
    }
    return false;
  }
}

const BUCKET = 4_096;

function* bucketsOf(span: Span): Generator<number> {
  const last = Math.floor(Math.max(span.start, span.end - 1) / BUCKET);
  for (let bucket = Math.floor(span.start / BUCKET); bucket <= last; bucket += 1) yield bucket;
}
