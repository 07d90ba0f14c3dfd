import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { silentLog } from '../../../src/base/log.ts';
import { openTrailFile } from '../../../src/commands/rotate/trail-file.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import { rotateAll } from '../../../src/rotate/rotate-all.ts';
import type { TrailEntry } from '../../../src/rotate/trail.ts';
import { TrailLine } from '../../../tools/trail-schema.ts';
import { HOSTILE } from '../../report/sample-report.ts';
import { openMemoryWorld, rotationsFrom } from '../../rotate/world/world.ts';
import { DAY, startStage } from './stage.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekey-trail-'));
  file = join(folder, 'reports', 'rotation-trail.jsonl');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Every line of the file, each held to the published schema. */
function lines(): z.output<typeof TrailLine>[] {
  const text = readFileSync(file, 'utf8');
  assert.equal(text.at(-1), '\n');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => TrailLine.parse(JSON.parse(line)));
}

const entry: TrailEntry = {
  at: '2026-11-22T03:00:00.000Z',
  rotation: 'orders',
  kind: 'rds-instance',
  step: 'apply',
  outcome: 'begun',
};
const place = {
  account: '123456789012',
  region: 'eu-west-1',
  caller: 'arn:aws:iam::123456789012:user/x',
  plan: false,
};

function open(redactor = new Redactor()) {
  return openTrailFile(file, { env: {}, redactor, log: silentLog });
}

describe('the audit trail of a run', () => {
  it('holds every request to AWS, who made it, and no secret', async () => {
    const stage = await startStage();
    try {
      const { seed, clock } = stage.aws;
      const createdAt = new Date(clock.now().getTime() - 100 * DAY);
      for (const name of ['ci', 'deploy']) {
        seed.user({ name });
        const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } = seed.accessKey({
          user: name,
          createdAt,
        });
        seed.secret({ name: `rekey/${name}`, value: { AccessKeyId, SecretAccessKey }, createdAt });
      }
      stage.aws.faults.add({ nth: 9, do: 'throttle' });
      const config = `
version: 1
rotate:
  - { name: ci, kind: iam-user, user: ci, secret: rekey/ci }
  - { name: deploy, kind: iam-user, user: deploy, secret: rekey/deploy }
  - { name: lost, kind: iam-user, user: ci-lost, secret: rekey/lost }
`;
      const env = {
        GITHUB_ACTOR: 'octocat',
        GITHUB_REPOSITORY: 'acme/app',
        GITHUB_RUN_ID: '42',
        GITHUB_RUN_ATTEMPT: '2',
      };
      await stage.run(config, { env, trail: file });

      const trail = lines();
      const [first] = stage.aws.log.records;
      const noted = trail.flatMap(({ requests = [] }) => requests.map(({ id }) => id));
      const asked = stage.aws.log.records
        .filter((record) => record !== first)
        .map(({ requestId }) => requestId);
      expect(new Set(noted)).toEqual(new Set(asked));
      expect(noted).toHaveLength(asked.length);
      expect(first?.action).toBe('GetCallerIdentity');

      for (const line of trail) {
        expect(line).toMatchObject({
          account: '123456789012',
          region: 'eu-west-1',
          actor: { aws: first?.caller, github: 'octocat' },
          run: { repository: 'acme/app', id: '42', attempt: '2' },
        });
      }
      const made = trail.find(
        ({ step, outcome, rotation }) => rotation === 'ci' && step === 'generate' && outcome === 'done',
      );
      const created = stage.aws.log
        .of('CreateAccessKey')
        .find(({ parameters }) => parameters.UserName === 'ci');
      expect(made).toMatchObject({
        call: 'iam:CreateAccessKey',
        version: expect.stringMatching(/^rekey-/) as string,
      });
      expect(made?.requests?.map(({ id }) => id)).toContain(created?.requestId);
      const ends = trail.filter(({ step }) => step === 'end');
      const named = ends.map(
        ({ rotation, outcome, diagnosis = '' }) => `${rotation} ${outcome} ${diagnosis}`,
      );
      expect(new Set(named)).toEqual(
        new Set(['ci pending ', 'deploy pending ', 'lost needs-person secret-missing']),
      );
      assert.deepEqual(stage.aws.issuedSecrets.foundIn(readFileSync(file, 'utf8')), []);
    } finally {
      await stage.close();
    }
  });

  it('tells of a run that was killed what it did, and what it was about to do', async () => {
    const world = openMemoryWorld();
    const { password } = world.seed.instance('orders');
    world.seed.secret('orders', { value: { username: 'master', password } });
    const rotations = rotationsFrom({
      name: 'orders',
      kind: 'rds-instance',
      instance: 'orders',
      secret: 'orders',
    });
    world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow: 'killed after' });
    const run = world.open();
    const trail = open().at(place);
    await Promise.race([rotateAll(rotations, { ...run.world, trail }, { dryRun: false }), run.died]);

    const [before, last] = lines().slice(-2);
    expect(before).toMatchObject({ step: 'stage', outcome: 'done' });
    expect(last).toMatchObject({ step: 'apply', outcome: 'begun', version: before?.version });
  });
});

describe('the file of the trail', () => {
  it('is for its owner only, and keeps what is in it, even when a writer died over a line', () => {
    open().at(place).write(entry);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, '{"torn":', { flag: 'a' });
    open()
      .at(place)
      .write({ ...entry, rotation: 'again' });
    const [first, torn, again, ...rest] = readFileSync(file, 'utf8').split('\n');
    expect([JSON.parse(first ?? ''), JSON.parse(again ?? '')]).toMatchObject([
      { rotation: 'orders' },
      { rotation: 'again' },
    ]);
    expect([torn, rest]).toEqual(['{"torn":', ['']]);
  });

  it('stays one object a line, which no terminal obeys, whatever the texts', () => {
    const trail = open().at({ ...place, caller: HOSTILE.join('\u2028') });
    for (const detail of HOSTILE)
      trail.write({ ...entry, detail, requests: [{ call: detail, id: detail, error: detail }] });
    expect(lines().map(({ detail }) => detail)).toEqual(HOSTILE);
    expect(readFileSync(file, 'utf8')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
  });

  it('passes the redactor', () => {
    const redactor = new Redactor();
    const value = `pw-${Math.random()}`;
    redactor.add(Secret.of(value));
    open(redactor)
      .at(place)
      .write({ ...entry, detail: `It is ${value}.` });
    expect(lines()[0]?.detail).toBe('It is [redacted].');
  });

  it('is refused before anything is done when it cannot be opened', () => {
    writeFileSync(join(folder, 'reports'), '');
    expect(() => open()).toThrow(expect.objectContaining({ code: 'trail-unwritable', exit: 3 }) as Error);
  });

  it('says once that it is not complete, and stops no rotation, when a line cannot be written', () => {
    const said: string[] = [];
    const trail = openTrailFile('/dev/full', {
      env: {},
      redactor: new Redactor(),
      log: { ...silentLog, error: (text) => said.push(text) },
    });
    for (let turn = 0; turn < 2; turn += 1) trail.at(place).write(entry);
    expect(said).toHaveLength(1);
    expect(trail.failure()).toMatch(/not complete: ENOSPC/);
    expect(open().failure()).toBeUndefined();
  });
});
