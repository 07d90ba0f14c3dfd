import { createHash } from 'node:crypto';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { globsOf } from '../../config/other-tools/path-glob.ts';
import { isSameRule, mayFindTheSame } from '../../config/other-tools/rule-names.ts';
import { noteAt, type WrittenAllowlist, type WrittenPlace } from '../../config/other-tools/written.ts';
import type { SuppressConfig, UserRuleConfig } from '../../config/schema.ts';
import { RULES } from '../../detect/catalogue.ts';
import { createDetector, type Detector, type Match } from '../../detect/detector.ts';
import type { Fingerprints } from '../../findings/fingerprint.ts';
import { locator, textStart } from '../../findings/locate.ts';
import { type OtherTools, readOtherTools } from '../scan/other-tools.ts';
import type { FormerTool } from './former-tool.ts';

/** What the files of another tool are in the words of `.github/rekey.yml`. */
export interface Translation {
  readonly rules: readonly UserRuleConfig[];
  readonly ignorePaths: readonly string[];
  readonly disable: readonly string[];
  readonly suppress: readonly SuppressConfig[];
  /** What has no equal there, each with its place. */
  readonly notes: readonly string[];
}

export interface Translating {
  /** Reads a file as it is now, or as it stood in a commit; `undefined` where there is none. */
  readonly read: (path: string, commit?: string) => Promise<Uint8Array | undefined>;
  readonly fingerprints: Fingerprints;
  /** The last day of what is accepted, an ISO date. */
  readonly until: string;
}

const MARK: Readonly<Record<FormerTool, (file: string) => boolean>> = {
  gitleaks: (file) => file !== '.secrets.baseline',
  'detect-secrets': (file) => file === '.secrets.baseline',
};

/**
 * Translates what people configured for another tool; `undefined` when it has no file here.
 * @throws RekeyError `toml-invalid`, `baseline-invalid`
 */
export async function translate(
  from: FormerTool,
  translating: Translating,
): Promise<Translation | undefined> {
  const isOfTool = MARK[from];
  const tools = await readOtherTools(
    async (path) => (isOfTool(path) ? textOf(await translating.read(path)) : undefined),
    [],
  );
  if (!tools) return undefined;
  const notes = [...tools.notes];
  const rules = tools.rules.filter((rule) => {
    const fits = rule.pattern.length <= 2_000 && (rule.path?.length ?? 0) <= 2_000 && !startsOddly(rule.id);
    if (!fits)
      notes.push(`The rule "${inertExcerpt(rule.id, 60)}" is too long for ${CONFIG} and stays in its file.`);
    return fits;
  });
  const disable = RULES.map(({ id }) => id).filter((id) =>
    tools.disabled.some((theirs) => isSameRule(theirs, id)),
  );
  const ignorePaths = tools.written.flatMap((list) => globsFrom(list, notes));
  const suppress = await suppressionsOf(tools, translating, notes);
  return { rules, ignorePaths: [...new Set(ignorePaths)], disable, suppress, notes };
}

const CONFIG = '.github/rekey.yml';

function startsOddly(id: string): boolean {
  return !/^[A-Za-z0-9]/.test(id);
}

/** Paths of an allowlist; everything else that it says has no equal. */
function globsFrom(list: WrittenAllowlist, notes: string[]): string[] {
  const { place, paths, rules, condition } = list;
  const others = [list.regexes, list.commits, list.stopwords].filter((part) => part.length > 0).length;
  const stays = `has no equal in ${CONFIG} and stays where it is, from where Rekey reads it`;
  if (rules !== undefined || (condition === 'AND' && others > 0)) {
    notes.push(noteAt(place, `This allowlist ${stays}.`));
    return [];
  }
  if (others > 0) notes.push(noteAt(place, `What this allowlist says besides paths ${stays}.`));
  return paths.flatMap(({ source, place: at }) => {
    const globs = globsOf(source);
    if (!globs) notes.push(noteAt(at, `The pattern "${inertExcerpt(source, 60)}" is no glob: it ${stays}.`));
    return globs ?? [];
  });
}

/** What was accepted by its place, or by a hash, accepted by its value. */
async function suppressionsOf(
  tools: OtherTools,
  { read, fingerprints, until }: Translating,
  notes: string[],
): Promise<SuppressConfig[]> {
  if (tools.fingerprints.length + tools.secrets.length === 0) return [];
  const detector = await createDetector({ disable: [], userRules: [...tools.rules] });
  const accepted = new Map<string, SuppressConfig>();
  const versions = new Map<string, readonly PlacedMatch[]>();
  const matchesAt = async (path: string, commit?: string): Promise<readonly PlacedMatch[]> => {
    const key = `${commit ?? ''}:${path}`;
    const known = versions.get(key);
    if (known) return known;
    const matches = placed(path, await read(path, commit), detector);
    versions.set(key, matches);
    return matches;
  };
  const accept = (found: readonly PlacedMatch[], place: WrittenPlace): void => {
    if (found.length === 0)
      notes.push(noteAt(place, 'Nothing that Rekey finds stands there, so nothing is accepted for it.'));
    for (const { match } of found) {
      const fingerprint = fingerprints.ofSecret(match.kind, match.secret, { guessable: match.guessable });
      const reason = `accepted at ${place.file}:${place.line}`;
      if (!accepted.has(fingerprint)) accepted.set(fingerprint, { fingerprint, reason, until });
    }
  };
  for (const { path, commit, line, rule, place } of tools.fingerprints) {
    const there = await matchesAt(path, commit);
    accept(
      there.filter((each) => each.line === line && mayFindTheSame(rule, each.match.rule)),
      place,
    );
  }
  for (const { path, hash, isReal, place } of tools.secrets) {
    if (isReal) {
      notes.push(noteAt(place, 'An audit says that this is a secret indeed: it is not accepted.'));
      continue;
    }
    const there = await matchesAt(path);
    accept(
      there.filter(({ match }) => createHash('sha1').update(match.secret.expose()).digest('hex') === hash),
      place,
    );
  }
  return [...accepted.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

interface PlacedMatch {
  readonly line: number;
  readonly match: Match;
}

function placed(path: string, bytes: Uint8Array | undefined, detector: Detector): PlacedMatch[] {
  if (!bytes) return [];
  const locate = locator(textStart(bytes), bytes);
  return detector
    .detect({ bytes, path })
    .matches.map((match) => ({ line: locate(match.startByte, match.endByte).startLine, match }));
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}

/** The translation as entries of a configuration: one line each, quoted where a text needs it. */
export function translatedConfig({ rules, ignorePaths, disable, suppress }: Translation): string {
  const lines: string[] = [];
  if (rules.length + ignorePaths.length + disable.length > 0) lines.push('scan:');
  const list = (name: string, entries: readonly string[], indent: string): void => {
    if (entries.length === 0) return;
    lines.push(`${indent}${name}:`, ...entries.map((entry) => `${indent}  - ${entry}`));
  };
  list('ignore-paths', ignorePaths.map(quoted), '  ');
  list('rules', rules.map(mapping), '  ');
  list('disable', disable.map(quoted), '  ');
  list('suppress', suppress.map(mapping), '');
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** JSON is YAML (yaml.org/spec/1.2.2, "Relation to JSON"). */
function quoted(value: unknown): string {
  return JSON.stringify(value);
}

function mapping(entry: object): string {
  const pairs = Object.entries(entry).map(([key, value]) => `${key}: ${quoted(value)}`);
  return `{ ${pairs.join(', ')} }`;
}
