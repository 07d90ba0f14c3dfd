import type { RE2JS } from 're2js';
import { messageOf } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { GitleaksConfig } from '../../config/other-tools/gitleaks-config.ts';
import type { IgnoredFingerprint } from '../../config/other-tools/gitleaks-ignore.ts';
import { isKnownName } from '../../config/other-tools/rule-names.ts';
import type { BaselineSecret } from '../../config/other-tools/secrets-baseline.ts';
import { noteAt, type WrittenAllowlist, type WrittenPattern } from '../../config/other-tools/written.ts';
import type { UserRuleConfig } from '../../config/schema.ts';
import { RULES } from '../../detect/catalogue.ts';
import type { ReadRepositoryFile } from '../code-owners.ts';

/** The files of the repository that decide with the configuration, from where the configuration is. */
export interface Companions {
  readonly read: ReadRepositoryFile;
  /** `base`: as they stood before the change that is judged, which cannot accept itself. */
  readonly from: 'base' | 'tree';
}

/** Those parts of an allowlist that are patterns, ready to run. */
export interface CompiledAllowlist
  extends Pick<
    WrittenAllowlist,
    'place' | 'description' | 'rules' | 'condition' | 'commits' | 'regexTarget' | 'stopwords'
  > {
  readonly paths: readonly RE2JS[];
  readonly regexes: readonly RE2JS[];
  /** How many kinds of parts were given: with `AND` all must hold. */
  readonly parts: number;
}

/** What the files of other tools say, as far as Rekey can do it. */
export interface OtherTools {
  readonly rules: readonly UserRuleConfig[];
  /** The patterns of those rules, by id. */
  readonly patterns: ReadonlyMap<string, RE2JS>;
  readonly allowlists: readonly CompiledAllowlist[];
  /** The same as they are written. */
  readonly written: readonly WrittenAllowlist[];
  /** Rules that are switched off, as gitleaks calls them. */
  readonly disabled: readonly string[];
  readonly fingerprints: readonly IgnoredFingerprint[];
  readonly secrets: readonly BaselineSecret[];
  readonly notes: readonly string[];
}

export const GITLEAKS_CONFIG = '.gitleaks.toml';
export const GITLEAKS_IGNORE = '.gitleaksignore';
export const SECRETS_BASELINE = '.secrets.baseline';

/** Configurations that add to each other; gitleaks itself follows two. */
const LONGEST_CHAIN = 4;

/**
 * Reads the files of gitleaks and detect-secrets, each only where it is there. `own` are the ids of the
 * configuration's own rules, which go before theirs.
 * @throws RekeyError `toml-invalid`, `baseline-invalid`
 */
export async function readOtherTools(
  read: ReadRepositoryFile,
  own: readonly string[],
): Promise<OtherTools | undefined> {
  const [toml, ignore, baseline] = await Promise.all(
    [GITLEAKS_CONFIG, GITLEAKS_IGNORE, SECRETS_BASELINE].map(async (path) => await read(path)),
  );
  if (toml === undefined && ignore === undefined && baseline === undefined) return undefined;

  const notes: string[] = [];
  const configs = toml === undefined ? [] : await chainOf(toml, read, notes);
  const ignored =
    ignore === undefined
      ? undefined
      : (await import('../../config/other-tools/gitleaks-ignore.ts')).parseGitleaksIgnore(
          ignore,
          GITLEAKS_IGNORE,
        );
  const secrets =
    baseline === undefined
      ? undefined
      : (await import('../../config/other-tools/secrets-baseline.ts')).parseSecretsBaseline(
          baseline,
          SECRETS_BASELINE,
        );
  notes.push(...configs.flatMap((config) => config.notes));
  notes.push(...(ignored?.notes ?? []), ...(secrets?.notes ?? []));

  const compile = await compiler(notes);
  const disabled = configs.flatMap((config) => config.disabled);
  const rules = new Map<string, UserRuleConfig>();
  const patterns = new Map<string, RE2JS>();
  for (const { rule, place } of configs.flatMap((config) => config.rules)) {
    if (own.includes(rule.id) || rules.has(rule.id) || disabled.some(({ id }) => id === rule.id)) continue;
    const pattern = compile({ source: rule.pattern, place });
    const path = rule.path === undefined ? undefined : compile({ source: rule.path, place });
    if (!pattern || (rule.path !== undefined && !path)) continue;
    if (typeof rule.group === 'number' && rule.group > pattern.groupCount()) {
      notes.push(noteAt(place, `The pattern has no group ${rule.group}, so the rule is not used.`));
      continue;
    }
    rules.set(rule.id, rule);
    patterns.set(rule.id, pattern);
  }

  const known = [...RULES.flatMap((rule) => [rule.id, rule.kind ?? rule.id]), ...rules.keys(), ...own];
  const unknown = (id: string): boolean => !isKnownName(id, known);
  for (const { id, place } of disabled) {
    if (!unknown(id) || configs.some((config) => config.rules.some(({ rule }) => rule.id === id))) continue;
    notes.push(
      noteAt(
        place,
        `No rule of Rekey is known to be "${inertExcerpt(id, 60)}"; switch off with scan.disable.`,
      ),
    );
  }
  const allowlists = [...configs.flatMap((config) => config.allowlists), ...(secrets?.allowlists ?? [])];
  for (const { rules: of, place } of allowlists) {
    for (const id of of?.filter(unknown) ?? []) {
      const what = `No rule of Rekey is known to be "${inertExcerpt(id, 60)}", so this accepts nothing of it.`;
      notes.push(noteAt(place, what));
    }
  }
  return {
    rules: [...rules.values()],
    patterns,
    allowlists: allowlists.map((each) => compiledAllowlist(each, compile, notes)),
    written: allowlists,
    disabled: disabled.map(({ id }) => id),
    fingerprints: ignored?.entries ?? [],
    secrets: secrets?.secrets ?? [],
    notes,
  };
}

/** The configuration and those that it adds to, its own first. */
async function chainOf(
  first: string,
  read: ReadRepositoryFile,
  notes: string[],
): Promise<readonly GitleaksConfig[]> {
  const { parseGitleaksConfig } = await import('../../config/other-tools/gitleaks-config.ts');
  const configs = [parseGitleaksConfig(first, GITLEAKS_CONFIG)];
  for (let next = configs[0]?.extends; next !== undefined; next = configs.at(-1)?.extends) {
    const path = next.path.replaceAll('\\', '/').replace(/^\.\//, '');
    const shown = inertExcerpt(path, 100);
    if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..')) {
      notes.push(noteAt(next.place, `"${shown}" is outside of the repository and is not read.`));
      break;
    }
    if (configs.length === LONGEST_CHAIN) {
      notes.push(noteAt(next.place, `More than ${LONGEST_CHAIN} configurations add to each other.`));
      break;
    }
    const text = await read(path);
    if (text === undefined) {
      notes.push(noteAt(next.place, `There is no file "${shown}".`));
      break;
    }
    configs.push(parseGitleaksConfig(text, path));
  }
  return configs;
}

type Compile = (pattern: WrittenPattern) => RE2JS | undefined;

/** Go's syntax of patterns is RE2's (pkg.go.dev/regexp/syntax); detect-secrets' is Python's, most of which is too. */
async function compiler(notes: string[]): Promise<Compile> {
  const { RE2JS: Engine } = await import('re2js');
  return ({ source, place }) => {
    try {
      return Engine.compile(source);
    } catch (error) {
      const why = inertExcerpt(messageOf(error), 120);
      notes.push(noteAt(place, `The pattern is not valid RE2 syntax and is not used: ${why}.`));
      return undefined;
    }
  };
}

function compiledAllowlist(written: WrittenAllowlist, compile: Compile, notes: string[]): CompiledAllowlist {
  const { place, description, rules, condition, commits, regexTarget, stopwords } = written;
  const given = [written.paths, written.regexes, commits, stopwords].filter((part) => part.length > 0);
  if (given.length === 0) notes.push(noteAt(place, 'The allowlist says nothing that it accepts.'));
  const ready = (patterns: readonly WrittenPattern[]): RE2JS[] =>
    patterns.flatMap((pattern) => compile(pattern) ?? []);
  return {
    place,
    description,
    rules,
    condition,
    commits,
    regexTarget,
    stopwords,
    paths: ready(written.paths),
    regexes: ready(written.regexes),
    parts: given.length,
  };
}
