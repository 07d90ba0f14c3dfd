import { inertExcerpt } from '../../base/hostile-text.ts';
import { counted, formatBytes } from '../counts.ts';
import type { Piece } from '../piece.ts';
import type { Download, Pages } from './ports.ts';
import { downloadOf, downloadPieces, LARGEST_DOWNLOAD, MOST_BYTES, type Reading } from './reading.ts';

/** The logs of the newest workflow runs, of each time that they were started. */
export async function* runLogs(reading: Reading): AsyncGenerator<Piece> {
  const { request, reader } = reading;
  const files = newestOf(reading, reader.runs(request.since), 'logs of workflow runs');
  let gone = 0;
  for await (const { id, attempts } of files.items()) {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const again = attempts === 1 ? '' : ` attempt ${attempt}`;
      const name = `workflow run ${id}${again} log`;
      const ask = async (): Promise<Download> => await reader.log(id, attempt, LARGEST_DOWNLOAD);
      const download = await downloadOf(reading, name, ask);
      const read = yield* downloadPieces(reading, download, { path: `${name}.zip`, name });
      if (read === undefined) gone += 1;
      if (!files.count(read ?? 0)) return;
    }
  }
  if (gone > 0)
    reading.tally.notes.push(`${counted(gone, 'log')} of workflow runs no longer kept by GitHub.`);
}

export async function* artifactFiles(reading: Reading): AsyncGenerator<Piece> {
  const { request, reader, tally } = reading;
  const files = newestOf(reading, reader.artifacts(request.since), 'artifacts');
  let gone = 0;
  for await (const artifact of files.items()) {
    const title = inertExcerpt(artifact.name, 100);
    const name = `artifact ${artifact.id} ${title}`;
    if (artifact.isExpired) {
      gone += 1;
      continue;
    }
    const download =
      artifact.bytes > LARGEST_DOWNLOAD
        ? ({ kind: 'too-large' } as const)
        : await downloadOf(reading, name, async () => await reader.artifact(artifact, LARGEST_DOWNLOAD));
    const read = yield* downloadPieces(reading, download, { path: `${name}.zip`, name });
    if (read === undefined) gone += 1;
    if (!files.count(read ?? 0)) return;
  }
  if (gone > 0) tally.notes.push(`${counted(gone, 'artifact')} no longer kept by GitHub.`);
}

/**
 * The newest of a list, as many as were asked for. That there are more is a gap where somebody said how far to look
 * back, since it was not looked so far; otherwise their number is what was asked for, and it is noted.
 */
function newestOf<T>(
  { request, tally }: Reading,
  pages: Pages<T>,
  what: string,
): { items(): AsyncGenerator<T>; count(bytes: number): boolean } {
  let bytes = 0;
  return {
    async *items() {
      let seen = 0;
      for await (const page of pages) {
        for (const item of page) {
          if (seen === request.runs) {
            const said = `Only the newest ${request.runs} ${what} were read`;
            if (request.since === undefined) tally.notes.push(`${said}; "runs" says how many.`);
            else tally.gaps.push(`${said}, which does not reach back as far as "since" says: raise "runs".`);
            return;
          }
          seen += 1;
          yield item;
        }
      }
    },
    count(more) {
      bytes += more;
      if (bytes <= MOST_BYTES) return true;
      tally.gaps.push(
        `More than ${formatBytes(MOST_BYTES)} of ${what}: the older ones were not read. Lower "runs", or say a later "since".`,
      );
      return false;
    },
  };
}
