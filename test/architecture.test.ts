import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rules between the rooms of the house, held against the real imports. An import goes down only:
 * doors → commands → clients and capabilities → findings, credentials, config → base.
 */
const CAPABILITIES = [
  'detect',
  'sources',
  'rotate',
  'respond',
  'audit',
  'tracker',
  'report',
  'policy',
  'verify',
  'doctor',
];
const NOUNS = ['findings', 'credentials', 'config'];

/** The rooms that each room may import from, besides itself. `door` is what lies in `src/` itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: [],
  // Runs in other people's programs, which must not load the rest.
  consumer: [],
  ...Object.fromEntries(NOUNS.map((room) => [room, [...NOUNS, 'base']])),
  ...Object.fromEntries(CAPABILITIES.map((room) => [room, [...NOUNS, 'base']])),
  clients: [...CAPABILITIES, ...NOUNS, 'base', 'door'],
  commands: [...CAPABILITIES, ...NOUNS, 'clients', 'base', 'door'],
  door: ['commands', ...CAPABILITIES, ...NOUNS, 'base'],
};

/** Packages that speak to a service: only `clients/` may. The Actions toolkit is the process of a door too. */
const SDKS = /^(?:@aws-sdk\/|@smithy\/|@octokit\/|octokit$|@actions\/|pg$|mysql2(?:\/|$)|@noble\/)/;

interface Import {
  readonly from: string;
  readonly to: string;
  /** Erased when the program runs. */
  readonly isType: boolean;
  /** `import()`: loaded only when it is reached. */
  readonly isLazy: boolean;
}

/** But for the packages that tools/mutation/ installs when it first runs. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
    .filter((file) => !file.includes('/node_modules/'));
}

function importsOf(file: string): Import[] {
  const text = textOf(file);
  const found: Import[] = [];
  const resolve = (specifier: string): string =>
    specifier.startsWith('.')
      ? relative('.', join(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier;
  for (const match of text.matchAll(/^(?:import|export)\b(?<what>[^'";]*?)\bfrom\s+'(?<to>[^']+)'/gm)) {
    const what = match.groups?.what ?? '';
    const names = /\{(?<names>[^}]*)\}/.exec(what)?.groups?.names?.split(',') ?? ['a default'];
    const isType = /^\s*type\b/.test(what) || names.every((name) => /^\s*(?:type\s|$)/.test(name));
    found.push({ from: file, to: resolve(match.groups?.to ?? ''), isType, isLazy: false });
  }
  for (const match of text.matchAll(/^import\s+'(?<to>[^']+)'/gm)) {
    found.push({ from: file, to: resolve(match.groups?.to ?? ''), isType: false, isLazy: false });
  }
  for (const match of text.matchAll(/(?<type>\btypeof\s+)?\bimport\(\s*'(?<to>[^']+)'\s*\)/g)) {
    const isType = match.groups?.type !== undefined;
    found.push({ from: file, to: resolve(match.groups?.to ?? ''), isType, isLazy: true });
  }
  return found;
}

function roomOf(file: string): string {
  const [, room, inside] = file.split('/');
  return inside === undefined ? 'door' : (room ?? '');
}

const PROCESS = /\bprocess\.(?:env|argv|exit|exitCode|stdout|stderr|stdin)\b|\bconsole\.\w+\(/;

/** A file's text without what it only talks about: strings and comments. */
function codeOf(file: string): string {
  return textOf(file).replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/.*|\/\*[\s\S]*?\*\//g, '');
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

const sources = filesOf('src');
const imports = sources.flatMap(importsOf);
const inner = imports.filter(({ to }) => to.startsWith('src/'));
const told = (list: readonly Import[]): string[] => list.map(({ from, to }) => `${from} → ${to}`);

/** Every file that is loaded when this one is, without what is loaded lazily. */
function closureOf(entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const each of imports) {
      if (each.from === file && !each.isType && !each.isLazy) waiting.push(each.to);
    }
  }
  return seen;
}

describe('the rooms of the house', () => {
  it('are all known', () => {
    const known = new Set(Object.keys(ALLOWED));
    expect(sources.filter((file) => !known.has(roomOf(file)))).toEqual([]);
    // A pattern that finds nothing would let everything pass.
    expect(inner.length).toBeGreaterThan(100);
    expect(inner.filter(({ to }) => !sources.includes(to))).toEqual([]);
  });

  it('import downwards only, and no capability another one', () => {
    const wrong = inner.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return room !== other && !ALLOWED[room]?.includes(other);
    });
    expect(told(wrong)).toEqual([]);
  });

  it('keep what speaks to services in clients/', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!SDKS.test(to) || roomOf(from) === 'clients') return false;
      return !(roomOf(from) === 'door' && to === '@actions/core');
    });
    expect(told(wrong)).toEqual([]);
  });

  it('know of a capability’s inside, in clients/, only what types say and its ports declare', () => {
    const wrong = inner.filter(
      ({ from, to, isType }) =>
        roomOf(from) === 'clients' &&
        CAPABILITIES.includes(roomOf(to)) &&
        !isType &&
        basename(to) !== 'ports.ts',
    );
    expect(told(wrong)).toEqual([]);
  });

  it('load clients only when they are needed', () => {
    const wrong = inner.filter(
      ({ from, to, isType, isLazy }) =>
        roomOf(to) === 'clients' && roomOf(from) !== 'clients' && !isType && !isLazy,
    );
    expect(told(wrong)).toEqual([]);
  });

  it('do not import in a circle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, isType, isLazy } of inner) {
      if (!isType && !isLazy) next.set(from, [...(next.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('make nobody pay for AWS who only scans', () => {
    for (const door of ['src/action.ts', 'src/cli.ts', 'src/commands/scan.ts']) {
      if (!sources.includes(door)) continue;
      const loaded = [...closureOf(door)];
      const isPaid = (file: string): boolean => file !== '@actions/core' && SDKS.test(file);
      expect(loaded.filter((file) => /^src\/clients\/|^@zxcvbn/.test(file) || isPaid(file))).toEqual([]);
    }
  });

  it('leave the process to the doors', () => {
    const wrong = sources.filter((file) => roomOf(file) !== 'door' && PROCESS.test(codeOf(file)));
    expect(wrong).toEqual([]);
  });
});

describe('every file', () => {
  const all = [...sources, ...filesOf('test'), ...filesOf('tools')];

  it('is short enough to be read', () => {
    const long = all.filter((file) => textOf(file).split('\n').length > 401);
    expect(long).toEqual([]);
  });

  it('exports by name, and its own things only', () => {
    expect(all.filter((file) => /^export default\b/m.test(textOf(file)))).toEqual([]);
    expect(sources.filter((file) => /^export (?:\*|(?:type )?\{[^}]*\}) from /m.test(textOf(file)))).toEqual(
      [],
    );
  });

  it('has a name that says what is inside', () => {
    const vague = /(?:^|[-/])(?:utils?|helpers?|common|misc|manager|index)\.ts$/;
    expect(all.filter((file) => vague.test(file))).toEqual([]);
  });
});
