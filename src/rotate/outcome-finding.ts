import type { RotationConfig } from '../config/schema.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fingerprints } from '../findings/fingerprint.ts';
import type { Severity } from '../findings/severity.ts';
import type { Rotated } from './lifecycle.ts';

const DOCS = 'https://github.com/rekey/rekey/blob/main/docs/rotate.md';

interface Trouble {
  readonly rule: 'rotation-failed' | 'rotation-needs-person' | 'rotation-old-key-in-use';
  readonly severity: Severity;
  readonly title: string;
  readonly remedy: readonly string[];
}

/** The finding that an outcome is worth, or `undefined`: every rotation that does not end well becomes an issue. */
export function findingOf(
  rotated: Rotated,
  config: RotationConfig,
  fingerprints: Fingerprints,
): Finding | undefined {
  const trouble = troubleOf(rotated);
  if (!trouble) return undefined;
  const { rule, severity, title, remedy } = trouble;
  return {
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
    links: [DOCS],
  };
}

function troubleOf({ outcome, concern }: Rotated): Trouble | undefined {
  const { name, status, summary } = outcome;
  if (concern === 'old-key-in-use') {
    return {
      rule: 'rotation-old-key-in-use',
      severity: 'medium',
      title: `The old key of "${name}" is still used after its grace period`,
      remedy: ['Find who uses it (CloudTrail, by its access key id) and give them the new one.'],
    };
  }
  switch (status) {
    case 'needs-person':
      return {
        rule: 'rotation-needs-person',
        severity: 'high',
        title: `The rotation "${name}" needs a person`,
        remedy: [summary, `Then run it again: rekey rotate --only ${name}`],
      };
    case 'failed':
      return {
        rule: 'rotation-failed',
        severity: 'high',
        title: `The rotation "${name}" could not finish`,
        remedy: [
          `Run it again: rekey rotate --only ${name}. It goes on from where it stopped.`,
          'If it fails again, mend what the message says.',
        ],
      };
    default:
      return undefined;
  }
}
