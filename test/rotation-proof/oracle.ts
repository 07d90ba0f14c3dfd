import type { CallFacts } from '../cloud/aws/faults.ts';
import type { LocalAws } from '../cloud/aws/local-aws.ts';
import { versionWith } from '../cloud/aws/secrets-manager/model.ts';
import { documentIn, documentUnder, type Subject, secretOf } from './scenario.ts';

/**
 * Watches the promises of a rotation while processes run and die. It asks nobody for the truth: it signs calls with
 * the stored keys, logs in with the stored passwords, and reads the cloud's own memory for the rest.
 */
export interface Oracle {
  /** Looks now. */
  look(when: string): Promise<void>;
  /** Looks, and judges a call that is about to be made. */
  before(call: CallFacts): Promise<void>;
  /** Judges a call that took effect, and looks. */
  after(call: CallFacts): Promise<void>;
  /** What was broken, in the order in which it was seen. */
  readonly violations: readonly string[];
}

export function openOracle(aws: LocalAws, subject: Subject): Oracle {
  const violations: string[] = [];
  const values = new Map<string, string>();
  // AWS makes the first value of a secret AWSCURRENT before it can be tried; there is nothing yet to keep working.
  let hasWorked = false;
  const works = async (label: string): Promise<boolean> => {
    const document = documentUnder(secretOf(aws, subject.secret), label);
    return document !== undefined && (await subject.works(document));
  };

  async function look(when: string): Promise<void> {
    const secret = secretOf(aws, subject.secret);
    if (versionWith(secret, 'AWSCURRENT')) {
      const alone = await works('AWSCURRENT');
      hasWorked ||= alone;
      if (hasWorked && !alone && !(subject.holds === 'current or pending' && (await works('AWSPENDING'))))
        violations.push(`A: ${when}: ${subject.holds} does not authenticate`);
    }
    for (const { id, value } of secret.versions.values()) {
      const text = JSON.stringify(value ?? null);
      if ((values.get(id) ?? text) !== text) violations.push(`E: ${when}: the value of ${id} changed`);
      values.set(id, text);
    }
    const texts = [...secret.tags.values(), ...(subject.texts?.() ?? [])];
    if (aws.issuedSecrets.foundIn(texts.join('\n')).length > 0)
      violations.push(`F: ${when}: a secret is in a tag`);
  }

  async function judgePromotion({ parameters }: CallFacts): Promise<void> {
    const secret = secretOf(aws, subject.secret);
    // A compare-and-swap that loses is refused by AWS and moves nothing.
    if (parameters.RemoveFromVersionId !== versionWith(secret, 'AWSCURRENT')?.id) return;
    const target = documentIn(secret.versions.get(String(parameters.MoveToVersionId)));
    if (!target || !(await subject.works(target)))
      violations.push('B: a version that does not authenticate was promoted');
  }

  async function before(call: CallFacts): Promise<void> {
    const { action, parameters } = call;
    await look(`before ${action}`);
    if (action === 'PutSecretValue' && String(parameters.VersionStages) !== 'AWSPENDING')
      violations.push('B: a value was stored under another label than AWSPENDING');
    if (action === 'UpdateSecretVersionStage' && parameters.VersionStage === 'AWSCURRENT')
      await judgePromotion(call);
    violations.push(...(subject.judge?.(call) ?? []));
  }

  async function after(call: CallFacts): Promise<void> {
    violations.push(...(subject.note?.(call) ?? []));
    await look(`after ${call.action}`);
  }

  return { look, before, after, violations };
}
