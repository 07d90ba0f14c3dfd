import { inertExcerpt } from '../../base/hostile-text.ts';
import type { UserRuleConfig } from '../schema.ts';
import { readTable, type TableReader } from './table-reader.ts';
import { parseToml } from './toml.ts';
import {
  noteAt,
  type WrittenAllowlist,
  type WrittenByOthers,
  type WrittenPlace,
  type WrittenRule,
} from './written.ts';

/** What a `.gitleaks.toml` says. */
export interface GitleaksConfig extends WrittenByOthers {
  /** Rules of gitleaks that are switched off, as it calls them. */
  readonly disabled: readonly { readonly id: string; readonly place: WrittenPlace }[];
  /** Another file that this one adds to. */
  readonly extends: { readonly path: string; readonly place: WrittenPlace } | undefined;
}

/**
 * Reads a `.gitleaks.toml` (gitleaks' README, "Configuration"). What Rekey cannot do is said in the notes, each with
 * its place; nothing is left out silently.
 * @throws RekeyError `toml-invalid`
 */
export function parseGitleaksConfig(text: string, file: string): GitleaksConfig {
  const notes: string[] = [];
  const root = readTable(parseToml(text, file), file, notes);
  for (const name of ['title', 'description', 'minVersion']) root.take(name);
  const extended = root.table('extend');
  const path = extended?.strings('path')[0];
  extended?.take('useDefault');
  const unknownUrl = extended?.strings('url')[0];
  if (unknownUrl) notes.push(noteAt(unknownUrl.place, 'A configuration at an address is not fetched.'));
  const disabled = extended?.strings('disabledRules') ?? [];
  extended?.rest();

  const rules: WrittenRule[] = [];
  const allowlists = allowlistsOf(root, undefined);
  for (const table of root.tables('rules')) {
    const id = table.strings('id')[0]?.source;
    if (id === undefined) {
      notes.push(noteAt(table.place, 'A rule without an id is not used.'));
      continue;
    }
    const rule = ruleOf(table, id, notes);
    if (rule) rules.push(rule);
    allowlists.push(...allowlistsOf(table, [id]));
    table.rest();
  }
  root.rest();
  return {
    rules,
    allowlists,
    notes,
    disabled: disabled.map(({ source, place }) => ({ id: source, place })),
    extends: path && { path: path.source, place: path.place },
  };
}

function ruleOf(table: TableReader, id: string, notes: string[]): WrittenRule | undefined {
  const [regex] = table.strings('regex');
  const description = table.strings('description')[0]?.source;
  const [path] = table.strings('path');
  const keywords = table.strings('keywords').map(({ source }) => source);
  const group = table.number('secretGroup');
  const entropy = table.number('entropy');
  table.take('tags');
  if (table.isTrue('skipReport')) {
    notes.push(noteAt(table.place, `The rule "${shown(id)}" only helps others and is not used.`));
    return undefined;
  }
  if (!regex) {
    // Without one it adds to a rule of gitleaks, which one of ours stands for.
    const what = `The rule "${shown(id)}" judges files by their path alone, which Rekey does not.`;
    if (path) notes.push(noteAt(path.place, what));
    return undefined;
  }
  const rule: UserRuleConfig = {
    id: id.replaceAll(/[^\w.-]/g, '-').slice(0, 100),
    description: inertExcerpt(description ?? id, 200),
    pattern: regex.source,
    severity: 'high',
    group: group === undefined || group === 0 ? 'first' : group,
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(entropy === undefined || entropy === 0 ? {} : { entropy }),
    ...(path ? { path: path.source } : {}),
  };
  return { rule, place: regex.place };
}

/** `[[allowlists]]`, and the older `[allowlist]`. */
function allowlistsOf(table: TableReader, rules: readonly string[] | undefined): WrittenAllowlist[] {
  const older = table.table('allowlist');
  return [...(older ? [older] : []), ...table.tables('allowlists')].map((each) => {
    const target = each.oneOf('regexTarget', ['secret', 'match', 'line']);
    const condition = each.oneOf('condition', ['OR', 'AND']);
    const targets = each.strings('targetRules').map(({ source }) => source);
    const allowlist: WrittenAllowlist = {
      place: each.place,
      description: each.strings('description')[0]?.source,
      rules: rules ?? (targets.length === 0 ? undefined : targets),
      condition: condition ?? 'OR',
      paths: each.strings('paths'),
      commits: each.strings('commits').map(({ source }) => source.toLowerCase()),
      regexTarget: target ?? 'secret',
      regexes: each.strings('regexes'),
      stopwords: each.strings('stopwords').map(({ source }) => source.toLowerCase()),
    };
    each.rest();
    return allowlist;
  });
}

function shown(id: string): string {
  return inertExcerpt(id, 60);
}
