import type { RotationConfig } from '../config/schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fingerprints } from '../findings/fingerprint.ts';
import type { Severity } from '../findings/severity.ts';
import type { Rotated } from './lifecycle.ts';

const DOCS = 'https://github.com/rekey/rekey/blob/main/docs/rotate.md';

interface Trouble {
  readonly rule:
    | 'rotation-failed'
    | 'rotation-needs-person'
    | 'rotation-old-key-in-use'
    | 'rotation-old-key-reactivated'
    | 'rotation-rolled-back';
  readonly severity: Severity;
  readonly title: string;
  readonly remedy: readonly string[];
}

/** The findings that an outcome is worth: every rotation that does not end well becomes an issue. */
export function findingsOf(
  rotated: Rotated,
  config: RotationConfig,
  fingerprints: Fingerprints,
): readonly Finding[] {
  const troubles = [concernOf(rotated), troubleOf(rotated)].filter((trouble) => trouble !== undefined);
  return troubles.map(({ rule, severity, title, remedy }) => ({
    fingerprint: fingerprints.ofResource(rule, `${config.kind}/${config.name}`),
    rule,
    severity,
    title,
    detail: rotated.outcome.summary,
    remedy,
    state: 'new',
    confidence: 'verified',
    locations: [],
    subject: { kind: 'rotation', id: config.name },
    links: linksOf(rotated.outcome),
  }));
}

/** First why, then how rotations work at all. */
function linksOf({ diagnosis }: Rotated['outcome']): string[] {
  return [...new Set([...(diagnosis ? [diagnosis.page, diagnosis.docs] : []), DOCS])];
}

function concernOf({ outcome: { name }, concern }: Rotated): Trouble | undefined {
  const remedy = ['Find who uses it (CloudTrail, by its access key id) and give them the new one.'];
  switch (concern) {
    case 'old-key-in-use':
      return {
        rule: 'rotation-old-key-in-use',
        severity: 'medium',
        title: `The old key of "${name}" is still used after its grace period`,
        remedy,
      };
    case 'old-key-reactivated':
      return {
        rule: 'rotation-old-key-reactivated',
        severity: 'high',
        title: `The old key of "${name}" was made inactive while it was in use, and is active again`,
        remedy,
      };
    case undefined:
      return undefined;
  }
}

function troubleOf({ outcome }: Rotated): Trouble | undefined {
  const { name, status, summary, diagnosis } = outcome;
  switch (status) {
    case 'needs-person':
      return {
        rule: 'rotation-needs-person',
        severity: 'high',
        title: `The rotation "${name}" needs a person`,
        remedy: [diagnosis?.fix ?? summary, `Then run it again: rekey rotate --only ${name}`],
      };
    case 'failed':
      return {
        rule: 'rotation-failed',
        severity: 'high',
        title: `The rotation "${name}" could not finish`,
        remedy: [
          `Run it again: rekey rotate --only ${name}. It goes on from where it stopped.`,
          diagnosis
            ? `If it fails again: ${diagnosis.fix}`
            : 'If it fails again, mend what the message says.',
        ],
      };
    case 'rolled-back':
      return {
        rule: 'rotation-rolled-back',
        severity: 'medium',
        title: `The rotation "${name}" was rolled back`,
        remedy: [
          'Find out why the new value did not work, and mend it.',
          `Then rotate again: rekey rotate --only ${name}`,
        ],
      };
    default:
      return undefined;
  }
}
