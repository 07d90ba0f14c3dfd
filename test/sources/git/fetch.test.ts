import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/credentials/secret.ts';
import { type BorrowingRepository, borrowFrom, fetchInto } from '../../../src/sources/git/fetch.ts';
import { openRepository } from '../../../src/sources/git/repository.ts';
import { createRepository } from '../../git/repository.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that answers every request so, and remembers what it was asked with. */
async function serverThat(
  answer: (response: ServerResponse) => void,
): Promise<{ url: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    answer(response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  stops.push(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

async function borrowed(env: Record<string, string> = {}): Promise<BorrowingRepository> {
  const repository = createRepository();
  repository.commit({ files: { 'a.txt': 'a' } });
  const borrowing = await borrowFrom(await openRepository(repository.dir, { ...process.env, ...env }));
  stops.push(() => borrowing.remove());
  return borrowing;
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
}

const token = 'a token that only this test knows';
const basic = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
const wanted = ['a'.repeat(40)];

describe('fetching what a checkout lacks', () => {
  it('sends the token to the server, once, and keeps it out of every file and message', async () => {
    const server = await serverThat((response) => response.writeHead(403).end());
    const into = await borrowed();
    const config = join(into.dir, 'leftover-config');
    const header = `http.${server.url}/.extraheader`;
    // As actions/checkout leaves its own credentials for later steps.
    createRepository().git('config', '--file', config, header, 'AUTHORIZATION: basic bGVmdG92ZXI=');
    const withLeftover = { ...into, env: { ...into.env, GIT_CONFIG_GLOBAL: config } };

    const failure = await fetchInto(
      withLeftover,
      { url: `${server.url}/acme/app`, token: Secret.of(token) },
      wanted,
    ).catch((thrown: unknown) => thrown);

    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([basic]);
    expect(server.seen[0]?.rawHeaders.filter((name) => name.toLowerCase() === 'authorization')).toHaveLength(
      1,
    );
    expect(String(failure)).toMatch(/git fetch failed: .*403/);
    const everything = [
      String(failure),
      ...filesBelow(into.dir).map((path) => readFileSync(path, 'latin1')),
    ].join('\n');
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(basic.slice(6));
  });

  it('does not follow a redirect, which would take the token elsewhere', async () => {
    const elsewhere = await serverThat((response) => response.writeHead(404).end());
    const server = await serverThat((response) =>
      response
        .writeHead(302, { location: `${elsewhere.url}/acme/app/info/refs?service=git-upload-pack` })
        .end(),
    );

    await expect(
      fetchInto(await borrowed(), { url: `${server.url}/acme/app`, token: Secret.of(token) }, wanted),
    ).rejects.toThrow('git fetch failed');
    expect(elsewhere.seen).toEqual([]);
  });

  it('asks nobody for a password', async () => {
    const server = await serverThat((response) =>
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
    );

    await expect(fetchInto(await borrowed(), { url: `${server.url}/acme/app` }, wanted)).rejects.toThrow(
      /could not read Username|terminal prompts disabled|Authentication failed/,
    );
    expect(server.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('keeps what it fetches out of the checkout, and leaves nothing behind', async () => {
    const server = createRepository();
    const [first] = server.commits([{ files: { 'a.txt': '1' } }, { files: { 'a.txt': '2' } }]);
    const checkout = server.clone({ depth: 1 });
    const before = filesBelow(checkout.gitDir);
    const into = await borrowFrom(await openRepository(checkout.dir, process.env));

    await fetchInto(into, { url: server.url }, [first ?? '']);

    expect(filesBelow(checkout.gitDir)).toEqual(before);
    into.remove();
    expect(() => readdirSync(into.dir)).toThrow('ENOENT');
  });
});
