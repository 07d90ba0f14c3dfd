import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, isAbsolute, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import { type LocalGithub, startLocalGithub } from '../cloud/github/local-github.ts';
import { temporaryFolder } from '../git/command.ts';
import { parseOpenMetrics } from '../report/openmetrics.ts';
import { pushEvent, scheduleEvent } from '../runner/events.ts';
import type { ActionResult } from '../runner/run-action.ts';
import { leaks } from '../runner/written.ts';
import { act, asEnvFile, madeUpKey, shop } from './stage.ts';

const CONFIG = `version: 1
aws: { accounts: ["123456789012"], region: eu-west-1 }
rotate:
  - { name: deployer, kind: iam-user, user: deployer, secret: rekey/deployer, every: 90d }
notify:
  - slack: { env: SLACK_WEBHOOK_URL }
  - webhook: { env: ALERTS_URL, secret-env: ALERTS_KEY }
metrics: { cloudwatch-emf: true }
`;

/** The file that each output says, by the name of the output. */
const FILES = {
  'html-file': 'rekey.html',
  'json-file': 'rekey.json',
  'sarif-file': 'rekey.sarif',
  'junit-file': 'rekey.junit.xml',
  'metrics-file': 'rekey.prom',
  'emf-file': 'rekey.emf.jsonl',
  'trend-file': 'trend.json',
  'trail-file': 'rotation-trail.jsonl',
} as const;

interface Got {
  readonly url: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

describe('the reports of a run', () => {
  const key = madeUpKey();
  const [path, signingKey] = [randomBytes(15).toString('hex'), randomBytes(24).toString('hex')];
  const got: Got[] = [];
  let status = 200;
  let server: Server;
  let base = '';
  let aws: LocalAws;
  let github: LocalGithub;

  beforeAll(async () => {
    server = createServer((message, answer) => {
      let body = '';
      message.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      message.on('end', () => {
        got.push({ url: message.url ?? '', body, headers: message.headers });
        answer.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    got.length = 0;
    status = 200;
    aws = await startLocalAws();
    aws.seed.user({ name: 'deployer' });
    const createdAt = new Date(Date.now() - 120 * 86_400_000);
    const old = aws.seed.accessKey({ user: 'deployer', createdAt });
    aws.seed.secret({
      name: 'rekey/deployer',
      createdAt,
      value: { AccessKeyId: old.accessKeyId, SecretAccessKey: old.secretAccessKey },
    });
    github = await startLocalGithub({
      repositories: [{ owner: 'acme', name: 'app', private: true }],
      tokens: { job: { permissions: { contents: 'read', issues: 'write' } } },
    });
    return async () => {
      await aws.close();
      await github.close();
    };
  });

  async function run(outputDir: string): Promise<ActionResult> {
    const repository = shop({ '.github/rekey.yml': CONFIG, 'deploy/prod.env': asEnvFile(key) });
    const { apiUrl, serverUrl } = github;
    return await act({
      event: scheduleEvent({ repository: 'acme/app', sha: repository.id('main'), private: true }),
      workspace: repository.checkoutAction('refs/heads/main', { depth: 1 }).dir,
      github: { apiUrl, serverUrl, token: github.token('job') },
      inputs: { 'output-dir': outputDir, 'fail-on': 'never' },
      env: {
        ...aws.environment(),
        SLACK_WEBHOOK_URL: `${base}/slack/${path}`,
        ALERTS_URL: `${base}/alerts/${path}`,
        ALERTS_KEY: signingKey,
      },
    });
  }

  it('are all where its outputs say, as their formats want them, and tell the channels once', async () => {
    const folder = join(temporaryFolder('reports'), 'rekey');
    const result = await run(folder);
    const again = await run(folder);

    expect(result.exitCode).toBe(0);
    for (const [output, name] of Object.entries(FILES)) {
      const file = result.outputs.get(output) ?? '';
      expect([output, isAbsolute(file), dirname(file)]).toEqual([output, true, folder]);
      expect(file).toBe(join(folder, name));
      expect([name, existsSync(file)]).toEqual([name, true]);
    }
    const text = (output: keyof typeof FILES): string =>
      readFileSync(again.outputs.get(output) ?? '', 'utf8');
    const json = JSON.parse(text('json-file')) as {
      readonly rotations: readonly { readonly name: string }[];
    };
    expect(faultsOf(json, 'report')).toEqual([]);
    expect(json.rotations.map(({ name }) => name)).toEqual(['deployer']);
    expect(faultsOf(JSON.parse(text('trend-file')), 'trend')).toEqual([]);
    expect(parseOpenMetrics(text('metrics-file')).get('credential_rotation_ratio')?.samples[0]?.value).toBe(
      1,
    );
    for (const file of ['emf-file', 'trail-file'] as const) {
      const lines = text(file).trimEnd().split('\n');
      for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object');
    }
    expect(text('html-file')).toContain('<h1>Rekey <span>acme/app</span></h1>');
    expect(text('html-file')).toContain('Trend over 2 runs');
    expect(text('junit-file')).toContain('<testsuites');
    expect(result.summary).toContain('### What is due');
    expect(again.summary).toContain('### Trend');

    // The second run found the same, so that nobody is told again.
    expect(got.map(({ url }) => url)).toEqual([`/slack/${path}`, `/alerts/${path}`]);
    const [slack, webhook] = got;
    expect(JSON.parse(webhook?.body ?? '')).toEqual({
      version: 1,
      event: 'trouble',
      at: expect.any(String) as string,
      repository: 'acme/app',
      run: `${github.serverUrl}/acme/app/actions/runs/9000000001`,
      commands: ['scan', 'rotate', 'audit'].filter((name) => result.maskedLog.includes(`${name}: looked at`)),
      complete: true,
      findings: expect.objectContaining({ critical: 1 }) as object,
      rotations: { pending: 1 },
      reasons: expect.arrayContaining(['1 open critical finding.']) as string[],
    });
    const {
      'webhook-id': id,
      'webhook-timestamp': at,
      'webhook-signature': signature,
    } = webhook?.headers ?? {};
    const expected = createHmac('sha256', signingKey)
      .update([id, at, webhook?.body].join('.'))
      .digest('base64');
    expect(signature).toBe(`v1,${expected}`);
    for (const body of [slack?.body, webhook?.body])
      expect(body).not.toMatch(/prod\.env|deploy|AKIA|aws-access-key|123456789012/);

    const values = [...aws.issuedSecrets.values(), key.secret, path, signingKey];
    expect(leaks([...result.everythingWritten, ...again.everythingWritten], values)).toEqual([]);
  });

  it('of a push tell how long after its commit a leak was seen, once', async () => {
    const repository = shop();
    const before = repository.id('main');
    const seconds = Math.floor(Date.now() / 1_000) - 3_600;
    const after = repository.commit({ message: 'Add', files: { 'a.env': asEnvFile(key) }, date: seconds });
    const { apiUrl, serverUrl } = github;
    const push = async (): Promise<readonly { readonly value: number }[]> => {
      const result = await act({
        event: pushEvent({ repository: 'acme/app', ref: 'refs/heads/main', before, after, private: true }),
        workspace: repository.checkoutAction('refs/heads/main', { depth: 0 }).dir,
        github: { apiUrl, serverUrl, token: github.token('job') },
        inputs: { 'fail-on': 'never' },
      });
      const text = readFileSync(result.outputs.get('metrics-file') ?? '', 'utf8');
      return parseOpenMetrics(text).get('rekey_detection_delay_seconds')?.samples ?? [];
    };
    const [first] = await push();

    expect(first?.value).toBeGreaterThan(3_500);
    expect(first?.value).toBeLessThan(7_200);
    expect(await push()).toEqual([]);
  });

  it('say aloud whom they could not tell, and neither fail nor hide it for that', async () => {
    status = 404;
    const result = await run(join(temporaryFolder('reports'), 'rekey'));
    const said = 'notify[0] (Slack) could not be told: it answered 404.';

    expect(result.exitCode).toBe(0);
    expect(result.outputs.get('complete')).toBe('true');
    expect(result.annotations.kept).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        title: 'Rekey: somebody could not be told',
        message: `${said} notify[1] (webhook) could not be told: it answered 404.`,
      }),
    );
    expect(result.maskedLog).toContain(`warning: ${said}`);
    expect(result.summary).toContain('could not be told');
    const { notes } = JSON.parse(readFileSync(result.outputs.get('json-file') ?? '', 'utf8')) as {
      readonly notes: readonly string[];
    };
    expect(notes).toContain(said);
    expect(leaks(result.everythingWritten, [path, signingKey])).toEqual([]);
  });
});

function faultsOf(document: unknown, name: string): unknown[] {
  const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
  const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(schema);
  validate(document);
  return validate.errors ?? [];
}
