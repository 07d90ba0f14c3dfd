import type { IncomingHttpHeaders } from 'node:http';
import type { Repository } from './model.ts';
import type { Caller } from './tokens.ts';
import type { World } from './world.ts';

export type Json = Record<string, unknown>;

/** A request that passed every check, with its parameters in the described types. */
export interface Call {
  world: World;
  caller: Caller;
  path: Record<string, string>;
  query: Record<string, unknown>;
  body: Json;
  headers: IncomingHttpHeaders;
  /** Of the request, without the query: what page links are made from. */
  url: URL;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** Sent as it is instead of JSON. */
  raw?: { type: string; bytes: Uint8Array };
}

/** One operation of GitHub's description, by its `operationId`. */
export interface Operation {
  id: string;
  /**
   * As in `x-accepted-github-permissions`: `a=read,b=write` are needed together, `;` separates alternatives.
   * `none` is for what any valid token may do.
   */
  needs: string | ((call: Call) => string);
  /** Creates something that people are told of: counts towards the secondary limit of content creation. */
  createsContent?: boolean;
  handle(call: Call): Reply;
}

/** The repository that the path names. Its existence was checked before the operation runs. */
export function repositoryOf(call: Call): Repository {
  return call.world.repository(call.path.owner ?? '', call.path.repo ?? '');
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** GitHub's times have no fraction. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
