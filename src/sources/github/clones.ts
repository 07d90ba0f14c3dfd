import { inertExcerpt } from '../../base/hostile-text.ts';
import { counted } from '../counts.ts';
import { cloneOf, isReadable } from '../git/clone.ts';
import type { Remote } from '../git/fetch.ts';
import { GitFailure } from '../git/run.ts';
import { openHistory } from '../history.ts';
import type { Origin, Piece, Source } from '../piece.ts';
import { type Reading, textPieces } from './reading.ts';

/** The wiki: a git repository of its own, read with its history. */
export async function* wikiTexts(reading: Reading): AsyncGenerator<Piece> {
  const { request, reader, options, tally } = reading;
  const { hasWiki } = await reader.repository();
  if (!hasWiki) return;
  const address = `${request.serverUrl.replace(/\/+$/, '')}/${request.repository}`;
  const remote = { url: `${address}.wiki.git`, token: request.token };
  try {
    yield* historyOf(reading, remote, 'wiki');
  } catch (failure) {
    if (!(failure instanceof GitFailure)) throw failure;
    // A wiki that is switched on and has no page has no repository either; GitHub says that as it says "forbidden".
    const isEmpty =
      /not found/i.test(failure.message) &&
      (await isReadable({ url: address, token: request.token }, options.env, options.signal));
    if (isEmpty) tally.notes.push(`The wiki of ${request.repository} has no page.`);
    else tally.gaps.push(`The wiki could not be read: ${failure.message}. It needs "contents: read".`);
  }
}

/** Public gists of the repository's owner, each read with its history. */
export async function* gistTexts(reading: Reading): AsyncGenerator<Piece> {
  const { request, reader, tally } = reading;
  const { owner, ownerIsPerson } = await reader.repository();
  if (!ownerIsPerson) {
    tally.notes.push(`${owner} is an organization, which has no gists.`);
    return;
  }
  let read = 0;
  for await (const page of reader.gists(owner, request.since)) {
    for (const { id, description, url } of page) {
      yield* textPieces(reading, [{ name: `gist ${id} description`, text: description }]);
      if (!isOf(url, request.serverUrl)) {
        tally.unreadable(`gist ${id}`, 'its address is not of this GitHub server');
        continue;
      }
      try {
        // Anybody may read it: no token goes there.
        yield* historyOf(reading, { url }, `gist ${id}`);
        read += 1;
      } catch (failure) {
        if (!(failure instanceof GitFailure)) throw failure;
        tally.unreadable(`gist ${id}`, failure.message);
      }
    }
  }
  if (read > 0) tally.notes.push(`${counted(read, 'public gist')} of ${owner}; secret ones are not listed.`);
}

/** Gists are on `gist.HOST`, or on the host itself (GitHub Docs, "Enabling subdomain isolation"). */
function isOf(url: string, serverUrl: string): boolean {
  const [gist, server] = [URL.parse(url), URL.parse(serverUrl)];
  if (!gist || !server || gist.protocol !== server.protocol) return false;
  return gist.host === server.host || gist.host === `gist.${server.host}`;
}

async function* historyOf(reading: Reading, remote: Remote, of: string): AsyncGenerator<Piece> {
  const { options, tally, inside, opened } = reading;
  const { env, signal } = options;
  const clone = await cloneOf(remote, env, signal);
  // What the configuration leaves out are paths of the repository, not of this one.
  const unbounded = { env, ignores: () => false, ...(signal ? { signal } : {}) };
  let source: Source;
  try {
    source = await openHistory({ kind: 'history', path: clone.dir }, unbounded);
  } catch (failure) {
    clone.remove();
    throw failure;
  }
  opened.push({
    ...source,
    close: async () => {
      await source.close();
      clone.remove();
    },
  });
  const nameOf = (path: string): string => `(${of} ${inertExcerpt(path.replace(/^\((.*)\)$/s, '$1'), 300)})`;
  for await (const piece of source.pieces()) {
    const origin: Origin =
      piece.origin.kind === 'message'
        ? { ...piece.origin, path: nameOf(piece.origin.path) }
        : { ...piece.origin, path: `${of}/${piece.origin.path}` };
    inside.set(origin, { source, origin: piece.origin, nameOf });
    yield tally.count({ ...piece, origin });
  }
  const { gaps, notes, files } = source.coverage();
  tally.files += files;
  tally.gaps.push(...gaps.map((gap) => `${of}: ${gap}`));
  tally.notes.push(...notes.map((note) => `${of}: ${note}`));
}
