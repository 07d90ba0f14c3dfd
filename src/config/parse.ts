import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Place, RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import { deepFreeze } from './deep-freeze.ts';
import { DEFAULT_CONFIG } from './default-config.ts';
import { knownKeysAt } from './known-keys.ts';
import { formOf } from './rotation-schema.ts';
import { type Config, ConfigFile } from './schema.ts';
import { suggest } from './suggest.ts';

const DOCS = 'https://github.com/rekey/rekey/blob/main/docs/configuration.md';

/**
 * Parses the text of a config file.
 * @throws RekeyError `config-invalid` that names every problem with file:line:column, the first one as its place.
 */
export function parseConfig(text: string, file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    throw configError(
      document.errors.map((error) => ({ what: error.message, where: placeAt(error.pos[0]) })),
    );
  }
  if (isEmpty(document.contents)) return DEFAULT_CONFIG;

  const parsed = ConfigFile.safeParse(plainValue(document, placeAt));
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => explain(issue, document, placeAt));
    throw configError(problems.sort((a, b) => byPlace(a.where, b.where)));
  }
  const repeated = repeatedNames(parsed.data, document, placeAt);
  if (repeated.length > 0) throw configError(repeated);
  return deepFreeze(parsed.data);
}

/** No document, or one that is only begun (`---`). */
function isEmpty(contents: unknown): boolean {
  return contents === null || (isScalar(contents) && contents.value === null);
}

/** The document as plain values. The library refuses to multiply aliases without end. */
function plainValue(document: Document, placeAt: (offset: number) => Place): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw configError([{ what: `${error.message}.`, where: placeAt(0) }]);
  }
}

function byPlace(a: Place, b: Place): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

interface Problem {
  readonly what: string;
  readonly where: Place;
}

function configError(problems: readonly Problem[]): RekeyError {
  const [first, ...others] = problems;
  const also = others.map(({ what, where }) => `\n${where.file}:${where.line}:${where.column}: ${what}`);
  return new RekeyError({
    code: 'config-invalid',
    what: (first?.what ?? 'The configuration is not valid.') + also.join(''),
    ...(first ? { where: first.where } : {}),
    docs: DOCS,
  });
}

function explain(issue: z.core.$ZodIssue, document: Document, placeAt: (offset: number) => Place): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = suggest(key, knownKeysAt(issue.path));
      const hint = meant ? ` Did you mean "${meant}"?` : '';
      return {
        what: `Unknown key "${inertExcerpt(key, 60)}"${inside(issue.path)}.${hint}`,
        where: placeAt(offsetOf(document, [...issue.path, key], 'key')),
      };
    });
  }
  const path = issue.path;
  if (issue.code === 'invalid_union' && path[0] === 'rotate' && path.length === 2) {
    return explainEntry(issue, document, placeAt);
  }
  return [{ what: sentence(issue, document), where: placeAt(offsetOf(document, path, 'value')) }];
}

/** What is wrong with an entry of `rotate`, by the form that it was meant to have. */
function explainEntry(
  issue: z.core.$ZodIssueInvalidUnion,
  document: Document,
  placeAt: (offset: number) => Place,
): Problem[] {
  const entry = document.getIn(issue.path);
  if (!isMap(entry)) {
    const what = `"${pathText(issue.path)}" must be a mapping, not ${article(typeName(entry))}.`;
    return [{ what, where: placeAt(offsetOf(document, issue.path, 'value')) }];
  }
  const form = formOf(entry.get('kind'), entry.has('select'));
  if (typeof form !== 'number') {
    const path = [...issue.path, 'kind'];
    const beside = entry.has('select') ? ' beside "select"' : '';
    const what = `"${pathText(path)}" must be one of${beside}: ${form.join(', ')}.`;
    return [{ what, where: placeAt(offsetOf(document, path, 'value')) }];
  }
  return (issue.errors[form] ?? []).flatMap((inner) =>
    explain({ ...inner, path: [...issue.path, ...inner.path] }, document, placeAt),
  );
}

/** One sentence on what is wrong with a value; it names the value's type, never a long value. */
function sentence(issue: z.core.$ZodIssue, document: Document): string {
  const name = issue.path.length === 0 ? 'The configuration' : `"${pathText(issue.path)}"`;
  const value = document.getIn(issue.path);
  if (issue.code === 'invalid_type') {
    if (value === undefined) return `${name} is missing; it must be ${article(issue.expected)}.`;
    return `${name} must be ${article(issue.expected)}, not ${article(typeName(value))}.`;
  }
  if (issue.code === 'invalid_value') {
    const meant = typeof value === 'string' ? suggest(value, issue.values.map(String)) : undefined;
    const hint = meant ? ` Did you mean "${meant}"?` : '';
    return `${name} must be ${value === undefined ? 'given; it must be ' : ''}one of: ${issue.values.join(', ')}.${hint}`;
  }
  const message = issue.message.startsWith('must ') ? issue.message : `is not valid: ${issue.message}`;
  return `${name} ${message}.`;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

function inside(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in "${pathText(path)}"`;
}

/** YAML's words for what zod calls by JavaScript's. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'mapping',
  record: 'mapping',
  array: 'list',
  int: 'whole number',
};

function article(type: string): string {
  if (type === 'null') return 'nothing';
  const noun = TYPE_NAMES[type] ?? type;
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (isSeq(value)) return TYPE_NAMES.array ?? '';
  return isMap(value) ? 'mapping' : typeof value;
}

/** Where the node at a path starts, or the nearest node above it when it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const here = path.slice(0, depth);
    if (what === 'key' || depth < path.length) {
      const parent = depth === 1 ? document.contents : document.getIn(here.slice(0, -1), true);
      if (isMap(parent)) {
        const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === here.at(-1));
        if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
      }
    }
    const node = document.getIn(here, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function repeatedNames(config: Config, document: Document, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const check = (
    list: readonly string[],
    key: string,
    pathOf: (index: number) => PropertyKey[],
    spaces: readonly string[] = [],
  ): void => {
    const seen = new Map<string, number>();
    for (const [index, name] of list.entries()) {
      const identity = JSON.stringify([name, spaces[index]]);
      const first = seen.get(identity);
      if (first === undefined) {
        seen.set(identity, index);
        continue;
      }
      const where = placeAt(offsetOf(document, pathOf(index), 'value'));
      const line = placeAt(offsetOf(document, pathOf(first), 'value')).line;
      problems.push({
        what: `The ${key} "${inertExcerpt(name, 60)}" is already used on line ${line}; each must be unique.`,
        where,
      });
    }
  };
  const { entries, indexes } = entriesAsWritten(config, document);
  check(
    entries.map(({ name }) => name),
    'rotation name',
    (index) => ['rotate', indexes[index] ?? 0, 'name'],
  );
  check(
    config.rotate.map(({ secret }) => secret),
    'secret',
    (index) => ['rotate', indexes[index] ?? 0, 'secret'],
    // The same name in another account or region is another secret.
    config.rotate.map(({ role = config.aws.role, region = config.aws.region }) => `${role} ${region}`),
  );
  check(
    config.scan.rules.map(({ id }) => id),
    'rule id',
    (index) => ['scan', 'rules', index, 'id'],
  );
  check(
    config.suppress.map(({ fingerprint }) => fingerprint),
    'fingerprint',
    (index) => ['suppress', index, 'fingerprint'],
  );
  return problems;
}

/** The entries, named ones first, and where in the file each stands. */
function entriesAsWritten({ rotate, selections }: Config, document: Document) {
  const written = document.getIn(['rotate']);
  const indexes = isSeq(written) ? [...written.items.keys()] : [];
  const selects = (index: number): boolean => document.hasIn(['rotate', index, 'select']);
  return {
    entries: [...rotate, ...selections],
    indexes: [...indexes.filter((index) => !selects(index)), ...indexes.filter(selects)],
  };
}
