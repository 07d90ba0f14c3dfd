import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { logTo } from '../../src/base/log.ts';
import type { Context } from '../../src/commands/context.ts';
import { writeReportFiles } from '../../src/commands/report-files.ts';
import { runPlace } from '../../src/commands/run-place.ts';
import { tellChannels } from '../../src/commands/tell-channels.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { Secret } from '../../src/credentials/secret.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RunReport } from '../../src/findings/run-report.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { trendPoint } from '../../src/report/trend.ts';
import { fullReport, NOW } from '../report/sample-posture.ts';
import { finding, report } from '../report/sample-report.ts';

let server: Server;
let base = '';
let status = 200;
const got: { url: string; method: string; body: string; authorization: string | undefined }[] = [];
const token = randomBytes(15).toString('hex');

beforeAll(async () => {
  server = createServer((message, answer) => {
    let body = '';
    message.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    message.on('end', () => {
      const { url = '', method = '', headers } = message;
      got.push({ url, method, body, authorization: headers.authorization });
      answer.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekey-channels-'));
  got.length = 0;
  status = 200;
});

const NOTIFY =
  'notify: [{ slack: { env: HOOK }, severity: low }, { webhook: { env: HOOK, secret-env: KEY }, on: [failed-rotation] }]';

interface Options {
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isChange?: boolean;
  readonly dryRun?: boolean;
  readonly isPartial?: boolean;
  readonly tells?: boolean;
  readonly at?: Date;
}

async function tell(
  run: RunReport,
  {
    config = NOTIFY,
    env,
    isChange = false,
    isPartial = false,
    tells = true,
    dryRun = false,
    at = NOW,
  }: Options = {},
) {
  const log: string[] = [];
  const context: Context = {
    config: parseConfig(`version: 1\n${config}\n`, 'rekey.yml'),
    env: {
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '17',
      HOOK: `${base}/${token}`,
      KEY: token,
      AUTHORIZATION: `Bearer ${token}`,
      ...env,
    },
    log: logTo((_level, line) => log.push(line)),
    clock: { now: () => at, sleep: async () => {} },
    redactor: new Redactor(),
    fingerprints: fingerprintsWith(''),
    signal: new AbortController().signal,
  };
  const place = runPlace(context.env);
  const common = { folder, category: 'rekey/tree+rotate', at, place };
  const request = { ...common, isChange, isPart: isChange, isPartial, tells, dryRun };
  const told = await tellChannels(run, request, context);
  const files = await writeReportFiles(
    told.report,
    { ...common, detail: 'full', trend: told.trend },
    context,
  );
  return { ...told, files, log, context, notes: told.report.notes.slice(run.notes.length) };
}

const later = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

describe('channels', () => {
  it('are told of the run, with its address and nothing that it found', async () => {
    const { notes } = await tell(fullReport());

    expect(notes).toEqual([]);
    expect(got.map(({ method }) => method)).toEqual(['POST', 'POST']);
    const sent = got.map(({ body }) => body).join('\n');
    expect(sent).toContain('https://github.com/acme/app/actions/runs/17');
    expect(sent).not.toMatch(/AKIA|orders-db|billing|team-|legacy|123456789012|values-|rekey-db/);
  });

  it('are told once, and that it is over, where the trend is kept', async () => {
    await tell(fullReport());
    got.length = 0;
    await tell(fullReport(), { at: later(1) });
    expect(got).toEqual([]);
    await tell(report({ findings: [], rotations: [] }), { at: later(2) });
    expect(got.map(({ body }) => (JSON.parse(body) as { event?: string }).event)).toEqual([
      undefined,
      'clear',
    ]);
  });

  it('are told nothing of a pull request, which leaves the trend alone, nor in a dry run', async () => {
    const change = await tell(fullReport(), { isChange: true });
    const dry = await tell(fullReport(), { dryRun: true });

    expect(got).toEqual([]);
    expect(change.files.trend).toBeUndefined();
    expect(dry.files.trend).toBeUndefined();
    expect(dry.notes[0]).toContain('notify[0] (Slack) would be told: 3 open critical findings.');
    await tell(fullReport(), {
      isChange: true,
      config: 'notify: [{ slack: { env: HOOK }, pull-requests: true }]',
    });
    expect(got).toHaveLength(1);
  });

  it('that cannot be told are a note, without the address', async () => {
    status = 404;
    const { notes, log, context, report: told } = await tell(fullReport());

    expect(told.untold).toEqual(notes);
    expect(
      annotationsOf(told, { detail: 'counts' }).map(({ level, message }) => [level, message]),
    ).toContainEqual(['warning', notes.join(' ')]);
    expect(notes).toEqual([
      'notify[0] (Slack) could not be told: it answered 404.',
      'notify[1] (webhook) could not be told: it answered 404.',
    ]);
    expect(told.complete).toBe(fullReport().complete);
    expect([...notes, ...log].join(' ')).not.toContain(token);
    expect(context.redactor.redact(`${base}/${token}`)).not.toContain(token);
  });

  it('that could not be told hear of it from the next run', async () => {
    const config = 'notify: [{ slack: { env: HOOK } }]';
    status = 403;
    const { log } = await tell(fullReport(), { config });
    status = 200;
    got.length = 0;
    await tell(fullReport(), { config, at: later(1) });
    await tell(fullReport(), { config, at: later(2) });

    expect(log).toContain('notify[0] (Slack) could not be told: it answered 403.');
    expect(got).toHaveLength(1);
  });

  it('hear nothing of one job of several, nor that they would', async () => {
    const { notes } = await tell(fullReport(), {
      config: `${NOTIFY}\n${config()}`,
      tells: false,
      isPartial: true,
    });

    expect(got).toEqual([]);
    expect(notes).toEqual([]);
  });

  it('without an address or without the key to sign with are not told, and the variable is named', async () => {
    const { notes } = await tell(fullReport(), { env: { HOOK: '' } });
    expect(notes[0]).toContain('the environment variable HOOK is not set in this job');
    const unsigned = await tell(fullReport(), { env: { KEY: '' } });
    expect(unsigned.notes).toEqual([expect.stringContaining('KEY is not set')]);
    expect(got).toHaveLength(1);
  });
});

const config = (more = ''): string => `metrics: { pushgateway: { url: "${base}/push/"${more} } }`;

describe('a Pushgateway', () => {
  it('gets a group for each kind of run, and one for the last success', async () => {
    await tell(report({ findings: [] }), { config: config(', authorization-env: AUTHORIZATION') });
    const group = `instance@base64/${Buffer.from('acme/app').toString('base64url')}/run@base64/${Buffer.from('rekey/tree+rotate').toString('base64url')}`;

    expect(got.map(({ method, url }) => [method, url])).toEqual([
      ['PUT', `/push/metrics/job/rekey/${group}`],
      ['PUT', `/push/metrics/job/rekey-success/${group}`],
    ]);
    expect(got[0]?.authorization).toBe(`Bearer ${token}`);
    expect(got[0]?.body).toContain('\nrekey_rotation_ratio{provider="aws",kind="iam-user"} 1\n');
    expect(got[0]?.body).not.toContain('last_success');
    expect(got[1]?.body).toMatch(/^rekey_last_success_timestamp_seconds\{command="scan"\} /m);
  });

  it('keeps the last success when a run is none', async () => {
    await tell(report({ complete: false }), { config: config() });

    expect(got).toHaveLength(1);
  });

  it('is left alone by pull requests and dry runs, and by a job without its key', async () => {
    await tell(report(), { config: config(), isChange: true });
    await tell(report(), { config: config(), dryRun: true });
    const { notes } = await tell(report(), { config: config(', authorization-env: NOBODY') });

    expect(got).toEqual([]);
    expect(notes).toEqual([
      'Metrics were not pushed: the environment variable NOBODY is not set in this job.',
    ]);
  });

  it('is left alone by a run of some rotations only, which is no part of the trend either', async () => {
    const { files } = await tell(report(), { config: config(), isPartial: true });

    expect(got).toEqual([]);
    expect(files.trend).toBeUndefined();
  });

  it('that refuses is a note, and fails nothing', async () => {
    status = 400;
    expect((await tell(report(), { config: config() })).notes).toEqual([
      'Metrics could not be pushed: it answered 400.',
    ]);
  });

  it.each([
    'https://user:word@gateway.example',
    'https://gateway.example/?key=1',
    'ftp://gateway.example',
    'gateway',
  ])('cannot be configured as %s', (url) => {
    expect(() =>
      parseConfig(`version: 1\nmetrics: { pushgateway: { url: "${url}" } }\n`, 'rekey.yml'),
    ).toThrow(/without a user/);
  });
});

describe('the files of the reports', () => {
  it('are all there, keep the trend, and hold no secret', async () => {
    const { files, context } = await tell(fullReport(), {
      config: 'metrics: { cloudwatch-emf: true, namespace: Own }',
    });
    const { trend = '', emf = '' } = files;

    expect(readFileSync(files.junit, 'utf8')).toContain('<testsuites');
    expect(readFileSync(emf, 'utf8')).toContain('"Namespace":"Own"');
    await tell(fullReport(), { at: later(24) });
    expect((JSON.parse(readFileSync(trend, 'utf8')) as { points: unknown[] }).points).toHaveLength(2);
    expect(readFileSync(files.html, 'utf8')).toContain('Trend over 2 runs');
    expect(readFileSync(files.html, 'utf8')).toContain('<h1>Rekey <span>acme/app</span></h1>');
    context.redactor.add(Secret.of(token));
    const now = trendPoint(fullReport(), { at: NOW, of: 'a' });
    const again = await writeReportFiles(
      fullReport([finding({ title: token, detail: token, remedy: [token] })]),
      {
        folder,
        category: 'a',
        at: NOW,
        detail: 'full',
        trend: { now, before: undefined, series: [], file: undefined, notes: [] },
        place: { repository: '', run: '' },
      },
      context,
    );
    for (const path of [again.html, again.json, again.junit, again.sarif, again.metrics])
      expect(readFileSync(path, 'utf8')).not.toContain(token);
  });

  it('have no file for CloudWatch unless it is asked for', async () => {
    expect((await tell(report(), { config: '' })).files.emf).toBeUndefined();
  });

  it.each(['not JSON', '{"version":1,"points":[{"at":"x"}]}'])(
    'begin the trend anew when it is %j, and say so',
    async (text) => {
      writeFileSync(join(folder, 'trend.json'), text);
      const { notes, files } = await tell(report(), { config: '' });

      expect(notes).toEqual(['The earlier trend.json could not be read, so the trend begins anew.']);
      expect(
        (JSON.parse(readFileSync(files.trend ?? '', 'utf8')) as { points: unknown[] }).points,
      ).toHaveLength(1);
    },
  );
});
