import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LambdaFunction } from '../../cloud/aws/lambda/model.ts';
import { type LocalGithub, startLocalGithub } from '../../cloud/github/local-github.ts';
import type { Workflow } from '../../cloud/github/model.ts';
import { activeKeys, DAY, HOUR, outcome, type Stage, startStage, valueUnder } from './stage.ts';

const NAME = 'rekey/ci-deployer';
const CONFIG = `version: 1
rotate:
  - name: ci
    kind: iam-user
    user: ci-deployer
    secret: ${NAME}
    downstream:
      - github-workflow:
          { repository: acme/app, workflow: try.yml, ref: main, inputs: { version: "{version}" } }
      - github-dispatch: { repository: acme/app, event-type: rotated, timeout: 5m }
      - lambda-function: { function: mail }
      - ecs-service: { cluster: shop, service: web, region: us-east-1 }
      - github-secrets:
          { repository: acme/app, environment: prod, access-key-id: KEY_ID, secret-access-key: KEY }
      - github-secrets:
          { organization: acme, for: [actions, dependabot], access-key-id: KEY_ID, secret-access-key: KEY }
`;

let stage: Stage;
let github: LocalGithub;
let mail: LambdaFunction;
let env: Record<string, string>;

beforeEach(async () => {
  stage = await startStage();
  const { seed, clock } = stage.aws;
  const ends = { conclusion: 'success', afterMs: 60_000 };
  const workflows: Workflow[] = [
    { file: 'try.yml', on: 'workflow_dispatch', inputs: ['version'], ends },
    { file: 'deploy.yml', on: 'repository_dispatch', types: ['rotated'], appearsAfterMs: 4_000, ends },
    { file: 'other.yml', on: 'repository_dispatch', types: ['else'] },
  ];
  github = await startLocalGithub({
    now: () => clock.now(),
    repositories: [{ owner: 'acme', name: 'app', environments: ['prod'], workflows }],
    tokens: {
      app: {
        kind: 'app',
        permissions: {
          environments: 'write',
          organization_secrets: 'write',
          organization_dependabot_secrets: 'write',
          actions: 'write',
          contents: 'write',
        },
      },
    },
  });
  env = { GITHUB_API_URL: github.apiUrl, REKEY_GITHUB_TOKEN: github.token('app') };
  const createdAt = new Date(clock.now().getTime() - 100 * DAY);
  seed.user({ name: 'ci-deployer' });
  const key = seed.accessKey({ user: 'ci-deployer', createdAt });
  const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
  seed.secret({ name: NAME, value, createdAt });
  seed.ecsService({ cluster: 'shop', name: 'web', region: 'us-east-1' });
  mail = seed.lambdaFunction({ name: 'mail', description: 'Sends mail' });
});

afterEach(async () => {
  assert.deepEqual(stage.aws.issuedSecrets.foundIn(github.sentText()), [], 'secrets sent in the clear');
  assert.deepEqual(github.violations, []);
  await stage.close();
  await github.close();
});

describe('downstreams that take their time', () => {
  it('have the new key, all of them, before the grace of the old one begins', async () => {
    const { status, summary } = outcome(await stage.run(CONFIG, { env }));
    expect({ status, summary }).toEqual({ status: 'pending', summary: expect.stringContaining('its grace') });
    const fresh = valueUnder(stage.secret(NAME), 'AWSCURRENT');
    for (const place of [
      { repository: 'acme/app', environment: 'prod' },
      { organization: 'acme' },
      { organization: 'acme', dependabot: true },
    ]) {
      expect(github.secretValues(place, 'KEY_ID')).toEqual([fresh?.AccessKeyId]);
      expect(github.secretValues(place, 'KEY')).toEqual([fresh?.SecretAccessKey]);
    }
    expect(mail).toMatchObject({
      description: expect.stringMatching(/^Sends mail \[rekey-[0-9a-f]{12}\]$/),
      generation: 1,
    });
    expect(stage.aws.log.count('UpdateService')).toBe(1);
    expect(github.repository('acme/app').runs).toHaveLength(2);
    expect(stage.said()).toContain('KEY is new in the organization acme and no repository may read it yet');
  });

  it('and fail keep the old key active, until they succeed', async () => {
    const [tried] = github.repository('acme/app').workflows;
    assert.ok(tried);
    tried.ends = { conclusion: 'failure', afterMs: 30_000 };
    for (const pause of [0, 3 * DAY]) {
      await stage.aws.clock.travel(pause);
      const { status, summary } = outcome(await stage.run(CONFIG, { env }));
      expect({ status, summary }).toEqual({
        status: 'needs-person',
        summary: expect.stringContaining('The run of try.yml in acme/app failed'),
      });
    }
    expect(activeKeys(stage.user('ci-deployer'))).toHaveLength(2);
    expect(github.repository('acme/app').dispatches).toHaveLength(1);

    // Somebody runs it again, and it succeeds.
    const [run] = github.repository('acme/app').runs;
    assert.ok(run);
    run.ends = { at: stage.aws.clock.now(), conclusion: 'success' };
    expect(outcome(await stage.run(CONFIG, { env })).summary).toContain('its grace');
    await stage.aws.clock.travel(25 * HOUR);
    await stage.run(CONFIG, { env });
    expect(activeKeys(stage.user('ci-deployer'))).toHaveLength(1);
  });
});
