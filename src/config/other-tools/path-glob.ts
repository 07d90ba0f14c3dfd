/**
 * The globs that match just the paths in which a pattern is found, for the plain patterns that people write for
 * paths: literal text, `^`, `$`, `.*` at either end, and alternatives of literal text. `undefined` for others.
 * `a/**` is also a file that is called as the folder, which no pattern means and no repository has beside it.
 */
export function globsOf(pattern: string): string[] | undefined {
  let source = pattern;
  const fromStart = source.startsWith('^');
  if (fromStart) source = source.slice(1);
  const toEnd = /(?<!\\)(?:\\\\)*\$$/.test(source);
  if (toEnd) source = source.slice(0, -1);
  const leading = /^(?:\.\*|\(\.\*\??\))/.exec(source)?.[0] ?? '';
  source = source.slice(leading.length);
  const trailing = /(?<!\\)(?:\.\*|\(\.\*\??\))$/.exec(source)?.[0] ?? '';
  source = source.slice(0, source.length - trailing.length);
  const core = literalGlob(source);
  if (core === undefined || core === '') return undefined;

  const isStart = fromStart && leading === '';
  const isEnd = toEnd && trailing === '';
  const head = isStart ? core : `**/*${core}`;
  if (isEnd) return [head];
  return core.endsWith('/') ? [`${head}**`] : [`${head}*`, `${head}*/**`];
}

/** `undefined` when it is more than literal text and alternatives of it. */
function literalGlob(source: string): string | undefined {
  let glob = '';
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const group = /^\((?:\?:)?(?<inside>[^()\\]*(?:\\[^a-z\d][^()\\]*)*)\)(?![*+?{])/i.exec(rest);
    if (group) {
      const parts = (group.groups?.inside ?? '').split('|').map(literalGlob);
      if (parts.some((part) => part === undefined || part === '' || part.includes('{'))) return undefined;
      glob += parts.length === 1 ? parts[0] : `{${parts.join(',')}}`;
      at += group[0].length;
      continue;
    }
    const literal = /^(?:\\(?<escaped>[^a-z\d])|(?<plain>[^\\.+*?()[\]{}|^$]))(?![*+?{])/i.exec(rest);
    if (!literal) return undefined;
    glob += escaped(literal.groups?.escaped ?? literal.groups?.plain ?? '');
    at += literal[0].length;
  }
  return glob;
}

function escaped(character: string): string {
  return /[*?[\]{}()!+@,\\|]/.test(character) ? `\\${character}` : character;
}
