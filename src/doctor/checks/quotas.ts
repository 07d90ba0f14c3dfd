import { mapBounded } from '../../base/concurrency.ts';
import { RekeyError } from '../../base/errors.ts';
import { AT_ONCE, type DoctorCheck, withoutCaller } from '../check.ts';
import type { AwsPlace } from '../ports.ts';
import { fail, ok, type Result, skipped, warn } from '../result.ts';

/** "IAM and AWS STS quotas": access keys of a user; it cannot be raised. */
const KEYS = 2;
/** "AWS Secrets Manager quotas": labels attached to all versions of a secret, and versions of a secret. */
const LABELS = 20;
const VERSIONS = 100;
/** A rotation moves one label more than it ends with, and makes one version. */
const NEAR = 2;

export const quotas: DoctorCheck = {
  name: 'quotas',
  what: 'room for a second access key of each user, for labels and versions of each secret',
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const looks = world.places.flatMap((place) => [
      ...place.users.map((user) => () => looked(user, () => keysOf(place, user))),
      ...place.secrets.map((secret) => () => looked(secret, () => versionsOf(place, secret))),
    ]);
    const results = await mapBounded(looks, AT_ONCE, (look) => look());
    if (results.length === 0) return [skipped('', 'No rotation names a user or a secret.')];
    const rest = results.filter(({ standing }) => standing !== 'ok');
    const well = results.length - rest.length;
    return well === 0
      ? rest
      : [ok('', `There is room in ${well} of ${results.length} users and secrets.`), ...rest];
  },
};

async function looked(about: string, look: () => Promise<Result>): Promise<Result> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    return fail(about, error.what, error.fix);
  }
}

async function keysOf({ listKeys }: AwsPlace, user: string): Promise<Result> {
  const keys = await listKeys(user);
  if (keys.length < KEYS) return ok(user, 'There is room for a key.');
  const active = keys.filter(({ status }) => status === 'Active').length;
  return warn(
    user,
    `The user has two access keys, ${active} of them active, and IAM allows no third. A rotation that is under way ends that; otherwise none can begin.`,
    'See what "rotations" says of it below. A key that Rekey did not make is never deleted: delete the one that nobody uses.',
  );
}

async function versionsOf({ describeSecret }: AwsPlace, secret: string): Promise<Result> {
  const found = await describeSecret(secret);
  if (!found) return ok(secret, 'It is not there yet.');
  const labels = found.versions.reduce((sum, { labels: own }) => sum + own.length, 0);
  if (labels > LABELS - NEAR) {
    return fail(
      secret,
      `The versions of the secret have ${labels} labels, and Secrets Manager allows ${LABELS}.`,
      'Take labels that nobody reads off old versions (secretsmanager:UpdateSecretVersionStage).',
    );
  }
  if (found.versions.length > VERSIONS - NEAR) {
    return warn(
      secret,
      `The secret has ${found.versions.length} versions, and Secrets Manager keeps about ${VERSIONS}: it refuses more while those without a label are younger than a day.`,
      'Something else writes to it often: find out what.',
    );
  }
  return ok(secret, 'There is room for a version.');
}
