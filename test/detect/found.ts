import { createDetector, type Match } from '../../src/detect/detector.ts';

const detector = await createDetector({ disable: [], userRules: [], now: new Date('2026-06-01T00:00:00Z') });

/** What a match says, in a form that tests compare; values shown because tests make them up. */
export interface Found {
  readonly rule: string;
  readonly kind: string;
  readonly secret: string;
  readonly confidence: string;
  readonly severity: string;
  readonly id: string | undefined;
  /** The bytes of the text that the match spans. */
  readonly spanned: string;
  readonly startByte: number;
  readonly why: string;
}

/** All that the detector with all rules finds in a text or in bytes. */
export function findIn(content: string | Uint8Array, path = 'notes.txt'): Found[] {
  const bytes = Buffer.from(content as string);
  const detection = detector.detect({ bytes, path });
  return detection.matches.map((match) => foundOf(match, bytes));
}

export function gapsIn(content: string | Uint8Array, path = 'notes.txt'): readonly string[] {
  return detector.detect({ bytes: Buffer.from(content as string), path }).gaps;
}

export function foundOf(match: Match, bytes: Uint8Array): Found {
  return {
    rule: match.rule,
    kind: match.kind,
    secret: match.secret.expose(),
    confidence: match.confidence,
    severity: match.severity,
    id: match.subject.id,
    spanned: Buffer.from(bytes).subarray(match.startByte, match.endByte).toString('utf8'),
    startByte: match.startByte,
    why: match.why.join('; '),
  };
}
