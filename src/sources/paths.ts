import picomatch from 'picomatch';

/**
 * A path as text. Bytes that are not UTF-8 are shown as `\xff`, so that two such names stay two; control characters
 * are kept, for whoever shows the path makes them inert.
 */
export function pathText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd') || Buffer.from(text).equals(bytes)) return text;
  let shown = '';
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((size) => isCharacter(bytes.subarray(at, at + size)));
    shown += length ? bytes.toString('utf8', at, at + length) : `\\x${bytes.toString('hex', at, at + 1)}`;
    at += length ?? 1;
  }
  return shown;
}

function isCharacter(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  return !text.includes('\ufffd') || text === '\ufffd' ? Buffer.from(text).equals(bytes) : false;
}

/** The last part of a path: what a file's format is told by. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** One path for each base name: how often one content has to be searched, since rules look at the name. */
export function oneOfEachName(paths: Iterable<string>): string[] {
  const names = new Map<string, string>();
  for (const path of paths) if (!names.has(baseName(path))) names.set(baseName(path), path);
  return [...names.values()];
}

/** Whether a path is left out by the config's `scan.ignore-paths`. */
export type IgnoresPath = (path: string) => boolean;

/** A matcher over the glob patterns of the config; dot files are matched as any other. */
export function ignoring(patterns: readonly string[]): IgnoresPath {
  if (patterns.length === 0) return () => false;
  const matches = picomatch([...patterns], { dot: true });
  return (path) => matches(path);
}
