import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const SECRET = 'rekey/ci';
const URL_OF_BUCKET = 'https://acme-bucket.s3.eu-west-1.amazonaws.com/?list-type=2&max-keys=1';

function config(url = URL_OF_BUCKET, more = ''): string {
  return `version: 1
rotate:
  - name: ci
    kind: iam-user
    user: ci
    secret: ${SECRET}
    probes: [{ service: s3, url: "${url}" }]${more}
`;
}

const WRONG = `${URL_OF_BUCKET.split('?')[0]}secret.txt`;

let stage: Stage;
let forbidden: ReturnType<Stage['user']>['inlinePolicies'];

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.bucket({ name: 'acme-bucket' });
  seed.user({
    name: 'ci',
    policies: [
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }] },
    ],
  });
  const key = seed.accessKey({ user: 'ci', createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  seed.secret({ name: SECRET, value, createdAt });
});

afterEach(async () => {
  await stage.close();
});

function currentKey(label = 'AWSCURRENT'): unknown {
  return valueUnder(stage.secret(SECRET), label)?.AccessKeyId;
}

describe('a key with a probe', () => {
  it('is promoted when the call of its consumer succeeds, however long that service takes to know it', async () => {
    const old = currentKey();
    stage.aws.faults.propagation.newKey = { s3: 90_000 };
    const { status, steps } = outcome(await stage.run(config()));
    expect(status).toBe('pending');
    expect(currentKey()).not.toBe(old);
    const order = steps.map(({ step, call }) => `${step} ${call}`);
    expect(order.lastIndexOf('verify s3:GET')).toBe(order.indexOf('verify sts:GetCallerIdentity') + 1);
    expect(order.indexOf('promote secretsmanager:UpdateSecretVersionStage')).toBeGreaterThan(
      order.lastIndexOf('verify s3:GET'),
    );
    expect(stage.aws.log.of('ListBucket').filter(({ error }) => error === undefined)).toHaveLength(4);
  });

  it('is not even made when the present key shows that the probe is wrong, and a plan says so', async () => {
    for (const dryRun of [true, false]) {
      const { status, summary } = outcome(await stage.run(config(WRONG), { dryRun }));
      expect([status, summary]).toEqual([
        'needs-person',
        expect.stringContaining('is refused to the present key (HTTP 403 AccessDenied). Correct "probes"'),
      ]);
    }
    expect(stage.aws.log.changing()).toEqual([]);
  });

  it('is not promoted when its probe is refused; mended, the next run goes on with the same key', async () => {
    const old = currentKey();
    // What the user may do changes at that moment.
    stage.aws.faults.add({
      when: ({ action }) => action === 'CreateAccessKey',
      do: () => {
        const inline = stage.user('ci').inlinePolicies;
        forbidden = new Map(inline);
        inline.clear();
        return undefined;
      },
    });
    const wrong = outcome(await stage.run(config()));
    expect(wrong.status).toBe('needs-person');
    for (const [name, policy] of forbidden) stage.user('ci').inlinePolicies.set(name, policy);
    expect(wrong.summary).toContain('does not succeed with the new key (HTTP 403 AccessDenied)');
    expect(wrong.summary).toContain('with the present key neither (HTTP 403 AccessDenied)');
    expect(currentKey()).toBe(old);
    const pending = currentKey('AWSPENDING');
    expect(outcome(await stage.run(config())).status).toBe('pending');
    expect(currentKey()).toBe(pending);
    expect(stage.user('ci').keys.size).toBe(2);
  });

  it('is told in a plan, which asks with the present key alone', async () => {
    const { steps } = outcome(await stage.run(config(), { dryRun: true }));
    expect(steps.map(({ detail }) => detail).join('\n')).toContain('then make the probe with it');
    const asked = stage.aws.log.of('ListBucket').map(({ accessKeyId }) => accessKeyId);
    expect(asked).toEqual([currentKey()]);
  });

  it('is tried in the regions that are wanted too', async () => {
    await stage.run(config(URL_OF_BUCKET, '\n    verify-regions: [ap-southeast-1, us-west-2]'));
    const regions = stage.aws.log.of('GetCallerIdentity').map(({ region }) => region);
    expect(new Set(regions)).toEqual(new Set(['eu-west-1', 'ap-southeast-1', 'us-west-2', 'us-east-1']));
  });
});
