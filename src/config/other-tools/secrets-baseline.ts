import { messageOf, RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { placesIn } from './places.ts';
import { noteAt, type WrittenAllowlist, type WrittenPlace } from './written.ts';

/** A secret that detect-secrets found in a file. */
export interface BaselineSecret {
  readonly place: WrittenPlace;
  readonly path: string;
  /** SHA-1 of the secret in hexadecimal. */
  readonly hash: string;
  readonly type: string;
  readonly line: number | undefined;
  /** Somebody looked at it (`detect-secrets audit`) and said that it is a secret indeed. */
  readonly isReal: boolean;
}

export interface SecretsBaseline {
  readonly secrets: readonly BaselineSecret[];
  readonly allowlists: readonly WrittenAllowlist[];
  readonly notes: readonly string[];
}

/** The filters that are patterns of the user (detect-secrets, docs/filters.md); its own ones have ours beside them. */
const FILTERS: Readonly<Record<string, 'paths' | 'line' | 'secret'>> = {
  'detect_secrets.filters.regex.should_exclude_file': 'paths',
  'detect_secrets.filters.regex.should_exclude_line': 'line',
  'detect_secrets.filters.regex.should_exclude_secret': 'secret',
};
/** Its own filters that judge values, as ours do, need no word; a list of words or a program of the user does. */
const OF_THE_USER = /^file:|wordlist/;

/**
 * Reads a `.secrets.baseline` of detect-secrets (its docs/design.md and docs/audit.md): the SHA-1 of each secret by
 * file, and the patterns that it was told to leave out.
 * @throws RekeyError `baseline-invalid` when it is no JSON
 */
export function parseSecretsBaseline(text: string, file: string): SecretsBaseline {
  const root = parsed(text, file);
  const notes: string[] = [];
  const placeAt = placesIn(text, file);
  const offsetOf = (needle: string, from = 0): number =>
    Math.max(from, text.indexOf(JSON.stringify(needle), from));
  const placeOf = (needle: string, from = 0): WrittenPlace => placeAt(offsetOf(needle, from));

  const secrets: BaselineSecret[] = [];
  const results = objectOf(objectOf(root)?.results) ?? {};
  // In the order of the file, so that each search begins where the one before it ended.
  let from = offsetOf('results');
  for (const [name, list] of Object.entries(results)) {
    from = offsetOf(name, from);
    for (const entry of Array.isArray(list) ? list : []) {
      const each = objectOf(entry);
      const hash = each?.hashed_secret;
      if (typeof hash !== 'string' || !/^[\da-f]{40}$/i.test(hash)) {
        const what = `An entry of "${inertExcerpt(name, 100)}" has no hashed_secret and is not used.`;
        notes.push(noteAt(placeAt(from), what));
        continue;
      }
      secrets.push({
        place: placeOf(hash, from),
        path: name.replaceAll('\\', '/').replace(/^\.\//, ''),
        hash: hash.toLowerCase(),
        type: typeof each?.type === 'string' ? each.type : '',
        line: typeof each?.line_number === 'number' ? each.line_number : undefined,
        isReal: each?.is_secret === true,
      });
    }
  }

  const allowlists: WrittenAllowlist[] = [];
  const add = (kind: 'paths' | 'line' | 'secret', sources: readonly unknown[]): void => {
    const patterns = sources.flatMap((source) =>
      typeof source === 'string' ? [{ source, place: placeOf(source) }] : [],
    );
    const [first] = patterns;
    if (!first) return;
    allowlists.push({
      place: first.place,
      description: undefined,
      rules: undefined,
      condition: 'OR',
      paths: kind === 'paths' ? patterns : [],
      commits: [],
      regexTarget: kind === 'line' ? 'line' : 'secret',
      regexes: kind === 'paths' ? [] : patterns,
      stopwords: [],
    });
  };
  for (const entry of listOf(objectOf(root)?.filters_used)) {
    const path = objectOf(entry)?.path;
    if (typeof path !== 'string') continue;
    const kind = FILTERS[path];
    if (kind) add(kind, [objectOf(entry)?.pattern].flat());
    else if (OF_THE_USER.test(path))
      notes.push(noteAt(placeOf(path), `The filter "${inertExcerpt(path, 100)}" is not used by Rekey.`));
  }
  for (const entry of listOf(objectOf(root)?.plugins_used)) {
    const path = objectOf(entry)?.path;
    if (typeof path === 'string')
      notes.push(noteAt(placeOf(path), `The plugin "${inertExcerpt(path, 100)}" cannot be run by Rekey.`));
  }
  // Before version 1.0.
  const older = objectOf(objectOf(root)?.exclude);
  add('paths', [older?.files]);
  add('line', [older?.lines]);
  return { secrets, allowlists, notes };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const offset = Number(/at position (?<at>\d+)/.exec(messageOf(cause))?.groups?.at ?? 0);
    // The cause would quote the text.
    const where = placesIn(text, file)(offset);
    throw new RekeyError({ code: 'baseline-invalid', what: 'It is not JSON.', where });
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
