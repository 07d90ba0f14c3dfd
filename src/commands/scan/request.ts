import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { GithubRequest } from '../../sources/github/reading.ts';
import { type HistoryRequest, openHistory } from '../../sources/history.ts';
import type { Source, SourceOptions } from '../../sources/piece.ts';
import { openRange, type RangeRequest } from '../../sources/range.ts';
import { openStaged, type StagedRequest } from '../../sources/staged.ts';
import { openStdin, type StdinRequest } from '../../sources/stdin.ts';
import { together } from '../../sources/together.ts';
import { openTree, type TreeRequest } from '../../sources/tree.ts';
import type { Context } from '../context.ts';
import type { FleetScanRequest } from '../fleet/scan-fleet.ts';

/** An event that brings no text: the deletion of a branch. */
export interface NothingRequest {
  readonly kind: 'nothing';
  /** Said in the report, as a sentence. */
  readonly reason: string;
}

/** What to scan: many repositories, or what belongs to one. */
export type ScanRequest = OneScanRequest | FleetScanRequest;

export type OneScanRequest =
  | RangeRequest
  | TreeRequest
  | HistoryRequest
  | StagedRequest
  | StdinRequest
  | GithubRequest
  | NothingRequest;

type OpenableRequest = Exclude<OneScanRequest, NothingRequest>;
type OpeningOptions = SourceOptions & Pick<Context, 'log'>;

/** Opens what a request asks for, and what is scanned beside it. */
export async function openSource(
  request: OpenableRequest,
  options: OpeningOptions,
  beside?: GithubRequest,
): Promise<Source> {
  const source = await openOne(request, options);
  if (!beside) return source;
  try {
    return together([source, await openOne(beside, options)]);
  } catch (failure) {
    await source.close();
    throw failure;
  }
}

async function openOne(request: OpenableRequest, options: OpeningOptions): Promise<Source> {
  switch (request.kind) {
    case 'range':
      return await openRange(request, options);
    case 'tree':
      return await openTree(request, options);
    case 'history':
      return await openHistory(request, options);
    case 'staged':
      return await openStaged(request, options);
    case 'stdin':
      return openStdin(request);
    case 'github': {
      const { openGithubSource } = await import('./github-request.ts');
      return await openGithubSource(request, options);
    }
    default:
      return request satisfies never;
  }
}

/**
 * The ends of `A..B` or `A...B`; a missing end is HEAD. Both forms mean the commits of B that A does not have.
 * @throws RekeyError `range-invalid`.
 */
export function parseRange(text: string): { readonly base: string; readonly head: string } {
  const parts = text.split(/\.{2,3}/);
  const [base = '', head = ''] = parts;
  if (parts.length !== 2 || (base === '' && head === '') || base.startsWith('-') || head.startsWith('-')) {
    throw new RekeyError({
      code: 'range-invalid',
      what: `"${inertExcerpt(text, 100)}" is not a range of commits.`,
      fix: 'Write it as A..B, for example main..HEAD.',
    });
  }
  return { base: base === '' ? 'HEAD' : base, head: head === '' ? 'HEAD' : head };
}
