import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asEnvFile, madeUpKey } from './e2e/stage.ts';
import { temporaryFolder } from './git/command.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(dist, file)).isFile(),
);

/** Runs a door, by default the command line, and lists what it loads. */
function loadedBy(...args: readonly string[]): { readonly status: number | null; readonly loaded: string } {
  const folder = temporaryFolder('loaded');
  const seen = join(folder, 'loaded.txt');
  const hook = join(folder, 'hook.mjs');
  writeFileSync(
    hook,
    `import { registerHooks } from 'node:module';
     import { appendFileSync } from 'node:fs';
     registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(seen)}, url + '\\n'); return next(url, context); } });`,
  );
  const door = args[0]?.endsWith('.js') === true ? [] : [join(dist, 'cli.js')];
  const { status } = spawnSync(process.execPath, ['--import', hook, ...door, ...args], { env: {} });
  return { status, loaded: readFileSync(seen, 'utf8') };
}

describe('what users run', () => {
  it('is at most 6 MB', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);

    expect(bytes).toBeLessThanOrEqual(6_000_000);
  });

  it('names no path of the machine that built it', () => {
    for (const file of files) expect(readFileSync(join(dist, file), 'utf8')).not.toContain(root);
  });

  it('carries the licence of every package in it', () => {
    const licences = readFileSync(join(dist, 'licenses.txt'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };

    for (const [name, version] of Object.entries(dependencies))
      expect(licences).toContain(`${name}@${version}`);
    expect(licences).not.toContain('(see text)');
  });

  it('loads no SDK, no database driver and no GitHub client for a scan', () => {
    const folder = temporaryFolder('loads');
    writeFileSync(join(folder, '.env'), asEnvFile(madeUpKey()));
    const { status, loaded } = loadedBy('scan', folder);

    expect(status).toBe(1);
    expect(loaded).toContain('dist/chunks/catalogue.js');
    expect(loaded).not.toMatch(/chunks\/(?:aws-sdk|smithy|octokit|pg|mysql2|zxcvbn|noble-|undici|zod|yaml)/);
  });

  it.each([['--version'], ['--help'], ['scan', '--no-such-option']])(
    'loads nothing of the rest for: rekey %s',
    (...args) => {
      const { loaded } = loadedBy(...args);

      expect(loaded).toContain('dist/cli.js');
      expect(loaded).not.toMatch(/chunks\/(?:catalogue|scanning|foundation)\.js/);
    },
  );

  it('has an action that loads what checks files only where there is one', () => {
    const { loaded } = loadedBy(join(dist, 'action.js'));

    expect(loaded).toContain('dist/action.js');
    expect(loaded).not.toMatch(/chunks\/(?:zod|yaml|aws-sdk|smithy|octokit|pg|mysql2|zxcvbn|noble-|undici)/);
  });

  it('has no chunk that needs one which needs it: which of them comes first must not matter', () => {
    const imports = new Map(
      files
        .filter((file) => file.endsWith('.js'))
        .map((file) => {
          const text = readFileSync(join(dist, file), 'utf8');
          const from = text.matchAll(/^(?:import|export) [^\n]*?from "(?<path>\.{1,2}\/[^"]+)";$/gm);
          return [file, Array.from(from, ({ groups }) => join(file, '..', groups?.path ?? ''))] as const;
        }),
    );
    const reaches = (file: string, wanted: string, seen = new Set<string>()): boolean =>
      (imports.get(file) ?? []).some(
        (next) => next === wanted || (!seen.has(next) && reaches(next, wanted, seen.add(next))),
      );

    expect(imports.get('chunks/scanning.js')).toContain('chunks/catalogue.js');
    // Packages' own circles are theirs.
    const ours = ['start', 'foundation', 'catalogue', 'scanning', 'text'].map((name) => `chunks/${name}.js`);
    expect(ours.filter((file) => reaches(file, file))).toEqual([]);
  });

  it('reaches GitHub through a proxy, with what is left of its client', async () => {
    const asked: string[] = [];
    const github = createServer((_request, response) => response.end('GitHub'));
    const proxy = createServer();
    proxy.on('connect', (request, client) => {
      asked.push(request.url ?? '');
      const upstream = connect(portOf(github), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
    });
    for (const server of [github, proxy])
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const chunk = (await import(join(dist, 'chunks/undici.js'))) as Record<string, () => Undici>;
      const [open = expect.unreachable] = Object.values(chunk);
      const { fetch, ProxyAgent } = open();
      const dispatcher = new ProxyAgent(`http://127.0.0.1:${portOf(proxy)}`);
      const response = await fetch('http://github.test/', { dispatcher });

      expect(await response.text()).toBe('GitHub');
      expect(asked).toEqual(['github.test:80']);
    } finally {
      for (const server of [github, proxy]) {
        server.closeAllConnections();
        server.close();
      }
    }
  });
});

interface Undici {
  readonly fetch: (url: string, options: { readonly dispatcher: object }) => Promise<Response>;
  readonly ProxyAgent: new (proxy: string) => object;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
