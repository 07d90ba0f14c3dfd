import { setImmediate as afterAll } from 'node:timers/promises';
import type { LocalAws } from './local-aws.ts';

/** What the SDK's handlers are given, as far as it matters here. */
interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

interface SdkResponse {
  readonly response: {
    readonly statusCode: number;
    readonly headers: Record<string, string>;
    readonly body: Uint8Array;
  };
}

/** A handler that carries the SDK's signed requests to a local AWS without a connection. */
export function inProcess(aws: LocalAws): { handle(request: SdkRequest): Promise<SdkResponse> } {
  return {
    async handle({ method, path, query = {}, headers, body = '' }) {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(query))
        for (const one of [value].flat()) search.append(name, one ?? '');
      const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
      const given = await aws.exchange({
        method,
        path,
        query: search.toString(),
        headers: Object.fromEntries(lowered) as Record<string, string>,
        body: typeof body === 'string' ? Buffer.from(body) : Uint8Array.from(body),
      });
      // As over a wire, an answer is never there in the same moment.
      await afterAll();
      if (given === 'dropped') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      return {
        response: { statusCode: given.status, headers: given.headers, body: Buffer.from(given.body) },
      };
    },
  };
}
