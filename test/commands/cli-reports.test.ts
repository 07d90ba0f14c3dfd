import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../git/command.ts';
import { atTerminal } from './at-terminal.ts';
import { acmeToken } from './scan/harness.ts';

const RULE = `[[rules]]\nid = "acme-token"\nregex = '''acme_[0-9a-f]{32}'''\n`;
const CHANNEL = 'version: 1\nnotify: [{ webhook: { env: HOOK }, severity: low }]\n';
const path = randomBytes(15).toString('hex');

let server: Server;
let base = '';
let status = 200;
const got: { readonly repository?: string; readonly event?: string; readonly findings?: object }[] = [];

beforeAll(async () => {
  server = createServer((message, answer) => {
    let body = '';
    message.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    message.on('end', () => {
      got.push(JSON.parse(body) as (typeof got)[number]);
      answer.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  got.length = 0;
  status = 200;
});

function folderWith(config: string, token = acmeToken()): string {
  const folder = temporaryFolder('nightly');
  const files = { '.gitleaks.toml': RULE, 'a.txt': `${token}\n`, '.github/rekey.yml': config };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const rekey = async (...argv: string[]) => await atTerminal({ HOOK: `${base}/${path}` }, ...argv);

describe('a run of cron', () => {
  it('writes every report, tells once, and tells when it is over', async () => {
    const token = acmeToken();
    const folder = folderWith(CHANNEL, token);
    const out = join(temporaryFolder('out'), 'reports');
    const config = join(folder, '.github/rekey.yml');
    const run = async () => await rekey('scan', folder, '--config', config, '--output-dir', out, '--notify');
    const first = await run();
    await run();
    writeFileSync(join(folder, 'a.txt'), 'nothing\n');
    const last = await run();

    expect(first.exit).toBe(1);
    expect(first.err).toContain(`The reports are in ${out}.`);
    expect(readdirSync(out).sort()).toEqual([
      'rekey.html',
      'rekey.json',
      'rekey.junit.xml',
      'rekey.prom',
      'rekey.sarif',
      'trend.json',
    ]);
    expect(got.map(({ event, repository }) => [event, repository])).toEqual(
      ['trouble', 'clear'].map((event) => [event, `${hostname()}: ${basename(folder)}`]),
    );
    expect(JSON.stringify(got)).not.toMatch(/a\.txt|acme-token|acme_/);
    expect(last.exit).toBe(0);
    expect(readFileSync(join(out, 'rekey.html'), 'utf8')).toContain('Trend over 3 runs');
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name), 'utf8')).not.toContain(token);
  });

  it('tells nobody unless it was asked to', async () => {
    const folder = folderWith(CHANNEL);
    const out = temporaryFolder('out');
    await rekey('scan', folder, '--output-dir', out);
    await rekey('scan', folder);

    expect(got).toEqual([]);
  });

  it('says that it could not tell, and keeps its exit code', async () => {
    status = 403;
    const { exit, err, out } = await rekey('scan', folderWith(CHANNEL), '--notify', '--fail-on', 'never');

    expect(exit).toBe(0);
    expect(err).toContain('notify[0] (webhook) could not be told: it answered 403.');
    expect(out).toContain('notify[0] (webhook) could not be told: it answered 403.');
    expect(out + err).not.toContain(path);
  });

  it('says that there is nobody to tell', async () => {
    const { err } = await rekey('scan', folderWith('version: 1\n'), '--notify');

    expect(err).toContain('--notify told nobody');
  });

  it('says where its reports could not be written', async () => {
    const folder = folderWith(CHANNEL);

    await expect(rekey('scan', folder, '--output-dir', join(folder, 'a.txt'))).rejects.toMatchObject({
      code: 'report-unwritable',
      exit: 3,
    });
  });
});
