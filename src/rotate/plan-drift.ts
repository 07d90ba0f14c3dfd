import { messageOf } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import type { RotationConfig } from '../config/schema.ts';
import { deliveriesOf, placesOf } from './downstream/github-secrets.ts';
import { describePlace } from './downstream/ports.ts';
import type { SecretDescription } from './ports.ts';
import { isRotationToken, shortVersion } from './rotation-token.ts';
import { owesSpread, pendingState, type SecretState } from './secret-state.ts';
import type { RotationWorld } from './world.ts';

/** What is looked at for drift: the labels, and what only the kind knows. */
export interface DriftSubject {
  readonly secret: SecretState;
  /** Why AWSCURRENT is not what its user or its database has, as a sentence; `undefined` when it is. */
  readonly mismatch?: (() => Promise<string | undefined>) | undefined;
}

/** GitHub gives whole seconds of its own clock, and our note is written a moment after the values. */
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * What is not as the last rotation left it, one sentence each: between Secrets Manager and IAM or the database, its
 * replicas, and GitHub. Only what no step of the plan is about; what could not be asked is said as such. It changes
 * nothing.
 */
export async function findDrift(
  subject: DriftSubject,
  config: RotationConfig,
  world: RotationWorld,
): Promise<string[]> {
  const { secret } = subject;
  const { description, current } = secret;
  const found = labelDrift(secret, world);
  // While a rotation is under way its steps are about all of this.
  const isUnderWay = pendingState(secret) !== 'none' || owesSpread(secret);
  if (isUnderWay || !current) return found;
  const questions = [
    { about: 'AWSCURRENT', ask: async () => asList(await subject.mismatch?.()) },
    ...description.replicas.map(({ region }) => ({
      about: `The replica in ${region}`,
      ask: () => replicaDrift(description, current.id, region, world),
    })),
    { about: 'GitHub', ask: () => githubDrift(secret, config, world) },
  ];
  for (const { about, ask } of questions) {
    try {
      world.signal.throwIfAborted();
      found.push(...(await ask()));
    } catch (error) {
      found.push(`${about} could not be compared: ${messageOf(error)}`);
    }
  }
  return found.map((text) => world.redactor.redact(text));
}

function labelDrift(
  { description, current, spread }: SecretState,
  { redactor }: Pick<RotationWorld, 'redactor'>,
): string[] {
  const found = description.replicas
    .filter(({ status }) => status !== 'InSync')
    .map(
      ({ region, status, message }) =>
        `The replica in ${region} is "${status}"${message === undefined ? '' : ` (${inertExcerpt(message, 200)})`}.`,
    );
  if (current && spread && spread.id !== current.id && !isRotationToken(current.id)) {
    found.push(
      `AWSCURRENT was changed by somebody else since the last rotation: what replicas and downstreams are known to have is version ${shortVersion(spread.id)}, of ${spread.at.toISOString()}.`,
    );
  }
  return found.map((text) => redactor.redact(text));
}

async function replicaDrift(
  description: SecretDescription,
  version: string,
  region: string,
  { secrets }: RotationWorld,
): Promise<string[]> {
  const there = await secrets.readReplica(description, region, version);
  if (there?.stages.includes('AWSCURRENT')) return [];
  return [
    `The replica in ${region} does not have ${shortVersion(version)} as AWSCURRENT${there ? '' : ', nor at all'}.`,
  ];
}

/** Values at GitHub cannot be read back; when they were written tells whether somebody else did. */
async function githubDrift(
  { spread }: SecretState,
  { downstream }: RotationConfig,
  world: RotationWorld,
): Promise<string[]> {
  const found: string[] = [];
  for (const { 'github-secrets': names } of downstream) {
    if (!names || !spread) continue;
    for (const place of placesOf(names)) {
      for (const [, name] of deliveriesOf(names)) {
        const at = await world.downstream.updatedAt(place, name);
        if (!at) found.push(`${name} of ${describePlace(place)} is gone.`);
        else if (at.getTime() > spread.at.getTime() + CLOCK_SLACK_MS) {
          found.push(
            `${name} of ${describePlace(place)} was written by somebody else, on ${at.toISOString()}.`,
          );
        }
      }
    }
  }
  return found;
}

function asList(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}
