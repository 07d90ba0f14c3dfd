import { VERIFIERS } from '../../../src/verify/catalogue.ts';
import type { Standing, Verifier } from '../../../src/verify/verifier.ts';
import { TAKES } from './takes.ts';

/** A request as it arrived. */
export interface Arrived {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly redirect: string | undefined;
}

/** What a credential is at its provider; of whatever else the provider knows nothing. */
export type Known = ReadonlyMap<string, Standing>;

/**
 * The providers, without a network: a fetch that takes credentials only where their documentation puts them, and
 * answers with the documented examples. A request to any other host, or in any other form, fails as a bug would.
 */
export function localProviders(known: Known): { fetch: typeof globalThis.fetch; arrived: Arrived[] } {
  const arrived: Arrived[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const request = arrivedAs(input, init);
    arrived.push(request);
    const verifier = VERIFIERS.find(
      ({ hosts, provider }) => hosts.includes(request.host) && takenBy(provider, request) !== undefined,
    );
    if (!verifier) throw new Error(`nobody at ${request.host} takes ${request.method} in this form`);
    const standing = known.get(takenBy(verifier.provider, request) ?? '') ?? 'dead';
    const { status, body } = answerOf(verifier, standing);
    return await Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
  return { fetch, arrived };
}

function arrivedAs(input: Parameters<typeof globalThis.fetch>[0], init: RequestInit): Arrived {
  const url = new URL(input instanceof Request ? input.url : input);
  if (url.protocol !== 'https:' || url.port !== '') throw new Error('not HTTPS');
  const headers = Object.fromEntries(new Headers(init.headers));
  const body = typeof init.body === 'string' ? init.body : '';
  const path = `${url.pathname}${url.search}`;
  return { host: url.host, method: init.method ?? 'GET', path, headers, body, redirect: init.redirect };
}

/** The credential that the request carries, where the provider takes requests of this form. */
function takenBy(provider: string, { method, path, headers, body }: Arrived): string | undefined {
  for (const takes of TAKES[provider] ?? []) {
    if (takes.method !== method || (takes.body ?? '') !== body) continue;
    const place = takes.header === undefined ? path : headers[takes.header];
    if (takes.header !== undefined && takes.path !== path) continue;
    const besides = Object.entries(takes.besides ?? {});
    if (!besides.every(([name, value]) => headers[name] === value)) continue;
    const found = takes.credential.exec(place ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function answerOf({ examples, provider }: Verifier, standing: Standing): { status: number; body: unknown } {
  const found = examples.find(({ is }) => is === standing);
  // Where a provider has no words for "dead", it says something that does not tell.
  const answer = found ?? examples.find(({ is }) => is === 'unknown');
  if (!answer) throw new Error(`${provider} has no answer for ${standing}`);
  return answer;
}
