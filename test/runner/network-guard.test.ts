import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduleEvent } from './events.ts';
import { runAction } from './run-action.ts';

const server = createServer((_, response) => response.end('ok'));
let allowed = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  allowed = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('the network guard', () => {
  it('lets through what is on the list', async () => {
    const result = await tryIn(`core.setOutput('answer', await (await fetch('http://${allowed}/')).text())`);

    expect(result.outputs.get('answer')).toBe('ok');
    expect(result.connections).toEqual([{ kind: 'tcp', target: allowed, allowed: true }]);
  });

  it.each([
    ['fetch', "await fetch('https://example.test/')", 'example.test:443'],
    ['fetch to an address', "await fetch('http://192.0.2.1:8080/')", '192.0.2.1:8080'],
    ['another loopback port', "await fetch('http://127.0.0.1:49151/')", '127.0.0.1:49151'],
    [
      'http.get',
      "await once((await import('node:http')).get('http://example.test/'), 'response')",
      'example.test:80',
    ],
    [
      'net.connect',
      "await once((await import('node:net')).connect(25, 'example.test'), 'connect')",
      'example.test:25',
    ],
    [
      'tls.connect',
      "await once((await import('node:tls')).connect(443, 'example.test'), 'secureConnect')",
      'example.test:443',
    ],
    ['dns.lookup', "await (await import('node:dns/promises')).lookup('example.test')", 'example.test'],
    [
      'dns.Resolver',
      "await new (await import('node:dns')).promises.Resolver().resolve4('example.test')",
      'example.test',
    ],
    [
      'dns.resolveTxt',
      "await (await import('node:dns')).promises.resolveTxt('example.test')",
      'example.test',
    ],
  ])('refuses and records %s', async (_, script, target) => {
    const result = await tryIn(`const { once } = await import('node:events');
      try { ${script} } catch (error) { core.setOutput('answer', String(error.cause ?? error)) }`);

    expect(result.outputs.get('answer')).toContain('network guard refused');
    expect(result.connections).toContainEqual(expect.objectContaining({ target, allowed: false }));
  });

  it('keeps git from other hosts', async () => {
    const result = await tryIn(`const { spawnSync } = await import('node:child_process');
      core.setOutput('answer', spawnSync('git', ['ls-remote', 'https://example.test/a.git']).stderr.toString())`);
    expect(result.outputs.get('answer')).toContain('127.0.0.1 port 9');
  });
});

async function tryIn(script: string): Promise<Awaited<ReturnType<typeof runAction>>> {
  return await runAction({
    action: fileURLToPath(new URL('fixture/', import.meta.url)),
    event: scheduleEvent({ repository: 'acme/app', sha: 'a'.repeat(40) }),
    inputs: { script },
    network: { allow: [allowed] },
  });
}
