import { describe, expect, it } from 'vitest';
import { logTo } from '../../../../src/base/log.ts';
import { Secret } from '../../../../src/credentials/secret.ts';
import type { KeyVerifier, ProbeAnswer } from '../../../../src/rotate/ports.ts';
import { SecretDocument } from '../../../../src/rotate/secret-document.ts';
import type { SecretState } from '../../../../src/rotate/secret-state.ts';
import { preflight, probePresent } from '../../../../src/rotate/targets/iam-user/preflight.ts';
import { tryProbe } from '../../../../src/rotate/targets/iam-user/probe.ts';
import { tryNewKey } from '../../../../src/rotate/targets/iam-user/try-key.ts';
import { keyIn, tryVersion } from '../../../../src/rotate/targets/iam-user/try-version.ts';
import { openTimeline } from '../../../../src/rotate/timeline.ts';
import { newPassword } from '../../world/seed.ts';
import { openMemoryWorld } from '../../world/world.ts';
import { configOf, NEXT, OLD, PRESENT, stateOf } from './state.ts';

const MINUTE = 60_000;
const LIST = { method: 'GET', url: 'https://acme.s3.eu-west-1.amazonaws.com/', service: 's3' } as const;
const READ = { ...LIST, url: 'https://acme.s3.eu-west-1.amazonaws.com/a' } as const;
const WORKS: ProbeAnswer = { kind: 'works' };
const REFUSED: ProbeAnswer = { kind: 'refused', why: 'HTTP 403 AccessDenied' };
const UNAVAILABLE: ProbeAnswer = { kind: 'unavailable', why: 'HTTP 503' };
const ACCEPTED = { arn: 'arn:aws:iam::111122223333:user/ci' };

interface Answers {
  readonly tryKey?: (id: string, region: string) => Awaited<ReturnType<KeyVerifier['tryKey']>>;
  readonly probe?: (id: string, url: string) => ProbeAnswer;
  readonly regions?: readonly string[];
}

/** AWS as the test has it, with the versions of a secret that hold the keys old, new and next. */
function open({ tryKey = () => ACCEPTED, probe = () => WORKS, regions = ['eu-central-1'] }: Answers = {}) {
  const world = openMemoryWorld();
  const asked: string[] = [];
  const verifier: KeyVerifier = {
    regions,
    tryKey: async ({ id }, region) => {
      asked.push(`${id} ${region}`);
      return tryKey(id, region);
    },
    probe: async ({ id }, { url }) => {
      asked.push(`${id} ${url.slice(-1)}`);
      return probe(id, url);
    },
  };
  const ports = { ...world.open().world, verifier };
  const timeline = openTimeline(
    { name: 'ci', kind: 'iam-user' },
    { clock: ports.clock, log: logTo(() => {}), redact: String },
  );
  return {
    memory: world.memory,
    asked,
    ports,
    timeline,
    told: () => timeline.steps.map(({ step, detail }) => `${step}: ${detail}`),
  };
}

function documentOf(id: string): SecretDocument {
  const value = { AccessKeyId: id, SecretAccessKey: newPassword() };
  return SecretDocument.parse(Secret.of(JSON.stringify(value)), {}, 'ci');
}
const DOCUMENTS = new Map([
  [OLD.id, documentOf('old')],
  [PRESENT.id, documentOf('new')],
  [NEXT.id, documentOf('next')],
]);
const withValues = (secret: Partial<SecretState> = {}) => stateOf({ documents: DOCUMENTS, ...secret });

describe('a probe that the present key is asked first', () => {
  const config = configOf({ probes: [LIST, READ] });

  it.each([
    [configOf({ probes: [LIST] }), 'Make the probe with the present key'],
    [config, 'Make the 2 probes with the present key'],
  ])('is planned as a question, which a dry run asks too', (of, detail) => {
    expect(preflight(stateOf(), of)).toEqual({
      next: { step: 'verify', call: 's3:GET', detail, action: { do: 'probe-present' }, reads: true },
    });
  });

  it('is not asked twice, nor without a key or a probe', () => {
    expect(preflight({ ...stateOf(), wrongProbe: 'none' }, config)).toBeUndefined();
    expect(preflight(stateOf({ current: undefined }), config)).toBeUndefined();
    expect(preflight(stateOf(), configOf())).toBeUndefined();
    expect(preflight({ ...stateOf(), wrongProbe: 'It is refused.' }, config)).toMatchObject({
      end: { status: 'needs-person', summary: expect.stringMatching(/^It is refused\. Correct "probes"/) },
    });
  });

  it('is told as it was answered, up to the first that is refused', async () => {
    const all = open();
    expect(await probePresent(withValues(), config, all.ports, all.timeline)).toBe('none');
    expect(all.told()).toEqual([
      `verify: GET ${LIST.url} succeeds with the present key`,
      `verify: GET ${READ.url} succeeds with the present key`,
    ]);
    const none = open({ probe: (_, url) => (url === READ.url ? REFUSED : UNAVAILABLE) });
    expect(await probePresent(withValues(), config, none.ports, none.timeline)).toBe(
      `The probe GET ${READ.url} is refused to the present key (HTTP 403 AccessDenied).`,
    );
    expect(none.told()[0]).toBe(`verify-failed: GET ${LIST.url} with the present key: HTTP 503`);
    const first = open({ probe: () => REFUSED });
    await probePresent(withValues(), config, first.ports, first.timeline);
    expect(first.asked).toEqual(['new /']);
  });
});

describe('a probe with the new key', () => {
  const [pending, current] = ['next', 'new'].map((id) => ({ id, secret: Secret.of(newPassword()) }));
  if (!pending || !current) throw new Error('there are no keys');
  const tried = async (probe: Answers['probe'], keys: { current: typeof current | undefined }) => {
    const { ports, memory } = open(probe ? { probe } : {});
    const start = memory.now().getTime();
    const said = await tryProbe(LIST, { pending, ...keys }, ports).then(() => 'works', String);
    return { said, ms: memory.now().getTime() - start };
  };

  it('says what both keys were answered', async () => {
    const neither = await tried(() => REFUSED, { current });
    expect(neither.said).toContain(
      `The probe GET ${LIST.url} does not succeed with the new key (HTTP 403 AccessDenied), and with the present key neither (HTTP 403 AccessDenied).`,
    );
    expect(neither.ms).toBe(0);
    const alone = await tried(() => REFUSED, { current: undefined });
    expect(alone.said).toContain('and there is no present key to compare it with.');
    expect(alone.ms).toBe(5 * MINUTE);
    const silent = await tried(() => UNAVAILABLE, { current });
    expect(silent.said).toContain('did not succeed with the new key in five minutes (HTTP 503).');
    expect(silent.ms).toBe(5 * MINUTE);
  });
});

describe('a key that is tried', () => {
  const key = { id: 'next', secret: Secret.of(newPassword()) };

  it.each([
    [ACCEPTED.arn, true],
    ['arn:aws:iam::111122223333:user/teams/build/ci', true],
    ['arn:aws:iam::111122223333:user/ci/other', false],
    ['arn:aws:iam::111122223333:user/ci-2', false],
    ['arn:aws:sts::111122223333:assumed-role/ci/ci', false],
  ])('is that of %s: %s', async (arn, isOurs) => {
    const trying = tryNewKey(key, 'ci', open({ tryKey: () => ({ arn }) }).ports);
    if (isOurs) expect(await trying).toBe('accepted');
    else await expect(trying).rejects.toThrow(expect.objectContaining({ code: 'key-of-another-user' }));
  });

  it('is asked of each region in turn, three times at least', async () => {
    const one = open({ regions: ['a', 'b'] });
    await tryNewKey(key, 'ci', one.ports);
    expect(one.asked).toEqual(['next a', 'next b', 'next a']);
    const four = open({ regions: ['a', 'b', 'c', 'd'] });
    await tryNewKey(key, 'ci', four.ports);
    expect(four.asked).toHaveLength(4);
    await expect(tryNewKey(key, 'ci', open({ regions: [] }).ports)).rejects.toThrow('no endpoint');
  });

  it('is refused when AWS still does so after five minutes', async () => {
    const { ports, memory } = open({ tryKey: () => 'refused' });
    const start = memory.now().getTime();
    expect(await tryNewKey(key, 'ci', ports)).toBe('refused');
    expect(memory.now().getTime() - start).toBe(5 * MINUTE);
  });
});

describe('the version that is tried', () => {
  const config = configOf({ probes: [LIST] });
  const tryIt = async (secret: Partial<SecretState>, earlier: string | undefined, answers: Answers = {}) => {
    const all = open(answers);
    const state = withValues({
      description: { ...stateOf().secret.description, versions: [PRESENT, OLD] },
      ...secret,
    });
    const result = await tryVersion(state, earlier, config, all.ports, all.timeline);
    return { result, ids: [...new Set(all.asked.map((line) => line.split(' ')[0]))], told: all.told() };
  };

  it('is the pending one, with its probes', async () => {
    expect(await tryIt({ pending: NEXT }, undefined)).toEqual({
      result: 'accepted',
      ids: ['next'],
      told: [
        'verify: AWS accepts the new key in eu-central-1',
        `verify: GET ${LIST.url} succeeds with the new key`,
      ],
    });
  });

  it('is an earlier one, which did its work before', async () => {
    const refused: Answers = { tryKey: () => 'refused' };
    expect(await tryIt({ pending: NEXT }, OLD.id)).toEqual({
      result: 'accepted',
      ids: ['old'],
      told: ['roll-back: AWS accepts the old key in eu-central-1'],
    });
    expect((await tryIt({}, OLD.id, refused)).told).toEqual([
      'roll-back-failed: AWS still refuses the old key',
    ]);
    expect(await tryIt({ pending: NEXT }, undefined, refused)).toMatchObject({
      result: 'refused',
      told: ['verify-failed: AWS still refuses the new key'],
    });
  });

  it('is compared with the present one, unless it is that', async () => {
    const refused: Answers = { probe: () => REFUSED };
    await expect(tryIt({ pending: NEXT }, undefined, refused)).rejects.toThrow(
      'with the present key neither',
    );
    for (const secret of [{ pending: PRESENT }, { pending: NEXT, current: undefined }])
      await expect(tryIt(secret, undefined, refused)).rejects.toThrow('no present key');
  });

  it('holds a key', () => {
    for (const field of ['AccessKeyId', 'SecretAccessKey']) {
      const documents = new Map([[NEXT.id, documentOf('next').with({ [field]: '' })]]);
      expect(() => keyIn(withValues({ documents }), NEXT)).toThrow('holds no key');
    }
  });
});
