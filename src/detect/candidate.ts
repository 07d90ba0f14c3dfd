import type { Confidence, Subject } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import type { Span, View } from './decode/view.ts';
import type { Found, Rule } from './rule.ts';

/** What a rule found in a view, judged, before halves are put together and overlaps resolved. */
export interface Candidate {
  readonly rule: Rule;
  readonly view: View;
  /** In the view. */
  readonly found: Found;
  /** In the file. */
  readonly span: Span;
  readonly value: string;
  readonly severity: Severity;
  readonly confidence: Exclude<Confidence, 'verified'>;
  readonly why: readonly string[];
  /** What may be shown of it. */
  readonly id?: string;
}

/** A span that another finding explains, and what stands there. */
export interface Claim extends Span {
  readonly value: string;
}

/** What is to be reported, unless something better covers the same bytes. */
export interface Draft {
  readonly rule: string;
  readonly kind: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Exclude<Confidence, 'verified'>;
  readonly guessable: boolean;
  readonly value: string;
  readonly view: View;
  /** The secret, in the file. */
  readonly span: Span;
  /** Further spans that this explains: the id of a pair, its session token. */
  readonly claims: readonly Claim[];
  readonly subject: Subject;
  /** What else its holder needs: the id of a pair, its session token. */
  readonly parts?: { readonly id: string; readonly session?: string };
  readonly remedy: readonly string[];
  readonly links: readonly string[];
  readonly why: readonly string[];
}

/** A candidate that is a whole credential. */
export function draftOf(candidate: Candidate): Draft {
  const { rule, view, span, value, severity, confidence, why, id } = candidate;
  const kind = rule.kind ?? rule.id;
  return {
    rule: rule.id,
    kind,
    title: rule.title,
    severity,
    confidence,
    guessable: rule.guessable === true,
    value,
    view,
    span,
    claims: [],
    subject: id === undefined ? { kind } : { kind, id },
    remedy: rule.remedy,
    links: rule.links,
    why,
  };
}

/** The candidate as part of something else. */
export function claimOf({ span, value }: Candidate): Claim {
  return { ...span, value };
}
