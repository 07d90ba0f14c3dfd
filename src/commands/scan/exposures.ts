import { inertExcerpt } from '../../base/hostile-text.ts';
import { isAwsKeyId, maskKeyId } from '../../credentials/aws-key-id.ts';
import type { Finding, Location } from '../../findings/finding.ts';
import type { RotationOutcome } from '../../findings/run-report.ts';
import type { Exposure } from '../../rotate/demand.ts';
import type { Occurrence } from './occurrences.ts';

/** The rule of access keys, of which a rotation of an IAM user may hold one. */
const AWS_KEY = 'aws-access-key';

/**
 * What a rotation needs to know of a found credential, to see whether it is its present one; `undefined` for what
 * no rotation can hold, what is accepted, what was there before, and examples.
 */
export function exposureOf(
  finding: Finding,
  occurrences: readonly Occurrence[],
  { namesPlaces }: { readonly namesPlaces: boolean },
): Exposure | undefined {
  const [first] = occurrences;
  if (!first || finding.state !== 'new' || finding.confidence === 'placeholder') return undefined;
  const { kind, secret, guessable, confidence } = first.match;
  const [location] = finding.locations;
  const where = namesPlaces && location ? placeOf(location) : undefined;
  if (kind === AWS_KEY) {
    const text = secret.expose();
    const keyId = isAwsKeyId(text) ? maskKeyId(text) : finding.subject.id;
    return { type: 'access-key', value: secret, keyId, where };
  }
  // A token of a known form is no password of a database.
  return guessable || confidence === 'generic' ? { type: 'password', value: secret, where } : undefined;
}

function placeOf({ repository, path, startLine, inside }: Location): string {
  const of = repository === undefined ? '' : `${repository}: `;
  const at = inside ? `${path}!/${inside.path}:${inside.startLine}` : `${path}:${startLine}`;
  return inertExcerpt(`${of}${at}`, 200);
}

/** What the scan of a run found for its rotations, and what became of it. */
export interface Exposures {
  add(exposure: Exposure, fingerprint: string): void;
  readonly all: readonly Exposure[];
  /** Takes down which rotation holds one of them. */
  matched(exposure: Exposure, rotation: string): void;
  /** The findings, with what was done about those that a rotation holds. */
  explained(findings: readonly Finding[], rotations: readonly RotationOutcome[]): Finding[];
}

export function openExposures(): Exposures {
  const fingerprints = new Map<Exposure, string>();
  const holders = new Map<string, string>();
  return {
    add: (exposure, fingerprint) => void fingerprints.set(exposure, fingerprint),
    get all() {
      return [...fingerprints.keys()];
    },
    matched(exposure, rotation) {
      const fingerprint = fingerprints.get(exposure);
      if (fingerprint !== undefined) holders.set(fingerprint, rotation);
    },
    explained: (findings, rotations) =>
      findings.map((finding) => {
        const name = holders.get(finding.fingerprint);
        const outcome = rotations.find((rotation) => rotation.name === name);
        if (!outcome) return finding;
        const told = `It is of the rotation "${outcome.name}" (${outcome.status}): ${outcome.summary}`;
        return { ...finding, detail: [finding.detail, told].filter(Boolean).join(' ') };
      }),
  };
}
