import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('runs as a process of its own, which ends with its standard input', async () => {
  const options = { repositories: [{ owner: 'acme', name: 'app' }], tokens: { ci: {} } };
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const started = JSON.parse(String((await lines.next()).value)) as {
    apiUrl: string;
    tokens: { ci: string };
  };

  const headers = { authorization: `Bearer ${started.tokens.ci}`, 'user-agent': 'test' };
  expect((await fetch(`${started.apiUrl}/repos/acme/app`, { headers })).status).toBe(200);

  expect((await lines.next()).value).toBe('200 GET /repos/acme/app');
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});
