import { RekeyError } from '../../base/errors.ts';
import type { GithubTextKind } from '../../config/github-texts.ts';
import { counted, formatBytes } from '../counts.ts';
import type { Origin, Piece, Source, SourceOptions, Standing } from '../piece.ts';
import { nothing } from '../standing-texts.ts';
import { Tally } from '../tally.ts';
import { gistTexts, wikiTexts } from './clones.ts';
import type { GithubReader, RepositoryFacts } from './ports.ts';
import type { GithubRequest, Reading } from './reading.ts';
import { releaseTexts } from './releases.ts';
import { artifactFiles, runLogs } from './run-files.ts';
import {
  commitComments,
  issueTexts,
  pullTexts,
  reviewComments,
  reviewTexts,
  threadComments,
} from './threads.ts';

interface Part {
  readonly what: string;
  /** It is read when one of these is asked for. */
  readonly of: readonly GithubTextKind[];
  readonly read: (reading: Reading) => AsyncGenerator<Piece>;
}

/** What costs few requests for much text comes first: when the limit is reached, most was looked at. */
const PARTS: readonly Part[] = [
  { what: 'issues', of: ['issues'], read: issueTexts },
  { what: 'pull requests', of: ['pulls'], read: pullTexts },
  { what: 'comments', of: ['issues', 'pulls'], read: threadComments },
  { what: 'review comments', of: ['pulls'], read: reviewComments },
  { what: 'comments on commits', of: ['commit-comments'], read: commitComments },
  { what: 'the wiki', of: ['wiki'], read: wikiTexts },
  { what: 'releases', of: ['releases'], read: releaseTexts },
  { what: 'gists', of: ['gists'], read: gistTexts },
  { what: 'logs of workflow runs', of: ['logs'], read: runLogs },
  { what: 'artifacts', of: ['artifacts'], read: artifactFiles },
  { what: 'reviews', of: ['pulls'], read: reviewTexts },
];

/** After these no further request can do better. */
const FINAL = ['github-limited', 'github-token-refused', 'github-no-token'];

/**
 * Opens the texts of a repository on GitHub. A part that cannot be read is a gap and does not stop the others; when
 * the limit of requests is reached, what was not looked at is named.
 */
export function openGithubTexts(
  request: GithubRequest,
  reader: GithubReader,
  options: SourceOptions,
): Source {
  const tally = new Tally();
  const reading: Reading = {
    request,
    reader: { ...reader, repository: once(() => reader.repository()) },
    options,
    tally,
    pulls: [],
    names: new WeakMap(),
    inside: new WeakMap(),
    opened: [],
    failedInARow: 0,
  };

  async function* pieces(): AsyncGenerator<Piece> {
    const parts = PARTS.filter(({ of }) => of.some((kind) => request.texts.includes(kind)));
    try {
      await reading.reader.repository();
    } catch (error) {
      // Nothing of it can be seen: each part would only say the same.
      tally.gaps.push(`GitHub: ${messageFor(error)}`);
      return;
    }
    for (const [index, { what, read }] of parts.entries()) {
      try {
        yield* read(reading);
      } catch (error) {
        tally.gaps.push(`GitHub, ${what}: ${messageFor(error)}`);
        if (!isFinal(error)) continue;
        const left = parts.slice(index + 1).map((part) => part.what);
        if (left.length > 0) tally.gaps.push(`GitHub: not looked at: ${left.join(', ')}.`);
        return;
      }
    }
  }

  return {
    pieces,
    standings: async (origins) => await standingsOf(reading, origins),
    before: nothing,
    coverage: () => {
      const since = request.since === undefined ? '' : `, since ${request.since.toISOString().slice(0, 10)}`;
      const kinds = request.texts.join(', ');
      return tally.coverage([
        `${counted(tally.files, 'text')}, ${formatBytes(tally.bytes)} of ${request.repository} on GitHub (${kinds}${since})`,
      ]);
    },
    close: async () => {
      for (const source of reading.opened) await source.close();
    },
  };
}

/** What people can mend becomes a gap; anything else is thrown on. */
function messageFor(error: unknown): string {
  if (error instanceof RekeyError) return error.message;
  throw error;
}

function isFinal(error: unknown): boolean {
  return error instanceof RekeyError && FINAL.includes(error.code);
}

function once(ask: () => Promise<RepositoryFacts>): () => Promise<RepositoryFacts> {
  let answer: Promise<RepositoryFacts> | undefined;
  return async () => {
    answer ??= ask();
    return await answer;
  };
}

async function standingsOf(
  { names, inside }: Reading,
  origins: readonly Origin[],
): Promise<ReadonlyMap<Origin, readonly Standing[]>> {
  const found = new Map<Origin, readonly Standing[]>();
  const bySource = new Map<Source, Origin[]>();
  for (const origin of origins) {
    const known = inside.get(origin);
    if (known) bySource.set(known.source, [...(bySource.get(known.source) ?? []), origin]);
    else found.set(origin, [{ path: names.get(origin) ?? origin.path, current: true, order: 0 }]);
  }
  for (const [source, ours] of bySource) {
    const theirs = new Map(ours.map((origin) => [origin, inside.get(origin)]));
    const standings = await source.standings([...theirs.values()].flatMap((it) => (it ? [it.origin] : [])));
    for (const [origin, it] of theirs) {
      const places = it ? (standings.get(it.origin) ?? []) : [];
      found.set(
        origin,
        places.map((standing) => ({ ...standing, path: it?.nameOf(standing.path) ?? standing.path })),
      );
    }
  }
  return found;
}
