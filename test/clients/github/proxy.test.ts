import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { silentLog } from '../../../src/base/log.ts';
import { createGithubClient } from '../../../src/clients/github/client.ts';
import { startLocalGithub } from '../../cloud/github/local-github.ts';
import { workflowPermissions } from '../../cloud/github/tokens.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('GitHub is reached through the proxy of the environment', async () => {
  const github = await startLocalGithub({
    repositories: [{ owner: 'acme', name: 'app', private: true }],
    tokens: { ci: { permissions: workflowPermissions } },
  });
  const tunnels: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, client, head) => {
    tunnels.push(request.url ?? '');
    const upstream = connect(Number(new URL(github.apiUrl).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const http_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  // A name that only the proxy knows: no proxy is asked for a loopback address.
  const apiUrl = `http://github.test:${new URL(github.apiUrl).port}`;
  vi.stubEnv('http_proxy', http_proxy);
  vi.stubEnv('no_proxy', '');
  vi.stubEnv('GITHUB_API_URL', apiUrl);
  try {
    const client = await createGithubClient({
      token: github.token('ci'),
      apiUrl,
      repository: 'acme/app',
      version: '1.2.3',
      env: { http_proxy },
      log: silentLog,
    });

    expect(await client.isPublic()).toBe(false);
    expect(tunnels).toEqual([new URL(apiUrl).host]);
  } finally {
    proxy.close();
    proxy.closeAllConnections();
    await github.close();
  }
});
