/**
 * Who owns which file, by the rules of GitHub's CODEOWNERS ("About code owners", GitHub Docs). They are those of
 * `.gitignore` with differences: the last match decides, `!` and `[ ]` do not exist, `docs/*` is not recursive.
 */
export interface CodeOwners {
  /** The owners of a file as CODEOWNERS spells them: `@login`, `@org/team` or an address. Empty: nobody. */
  ownersOf(path: string): readonly string[];
}

/** Where GitHub looks for the file; the first one that is there counts. */
export const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** Bytes; GitHub does not load a larger one. */
export const MAX_CODEOWNERS_BYTES = 3 * 1024 * 1024;

interface Rule {
  readonly segments: readonly string[];
  /** Written with a `/` at its end: of a folder, not of a file with its name. */
  readonly isFolder: boolean;
  readonly owners: readonly string[];
}

const LOGIN = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?$/;
const TEAM = /^@[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Reads a CODEOWNERS file. A line that GitHub would not understand is skipped, as GitHub skips it. */
export function parseCodeowners(text: string): CodeOwners {
  const rules: Rule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const rule = parseLine(line);
    if (rule) rules.push(rule);
  }
  rules.reverse();
  return {
    ownersOf: (path) => rules.find((rule) => matches(rule, path.split('/')))?.owners ?? [],
  };
}

/** The logins among owners, without the `@`: whom an issue can be assigned to. */
export function loginsAmong(owners: readonly string[]): string[] {
  return owners.filter((owner) => LOGIN.test(owner)).map((owner) => owner.slice(1));
}

/** The teams among owners, as they are mentioned: an issue cannot be assigned to one. */
export function teamsAmong(owners: readonly string[]): string[] {
  return owners.filter((owner) => TEAM.test(owner));
}

function parseLine(line: string): Rule | undefined {
  // A blank may stand in a path behind a backslash; a `#` begins a comment where a word would begin.
  const [pattern, ...rest] = line.match(/(?:\\.|\S)+/g) ?? [];
  if (pattern === undefined || /^\\?[#!]/.test(pattern) || /[[\]]/.test(pattern)) return undefined;
  const comment = rest.findIndex((word) => word.startsWith('#'));
  const owners = comment < 0 ? rest : rest.slice(0, comment);
  if (!owners.every((owner) => LOGIN.test(owner) || TEAM.test(owner) || ADDRESS.test(owner)))
    return undefined;
  return { ...readPattern(pattern.replaceAll(/\\(.)/g, '$1')), owners };
}

function readPattern(pattern: string): Omit<Rule, 'owners'> {
  const isFolder = pattern.endsWith('/');
  const segments = pattern.replace(/^\//, '').replace(/\/$/, '').split('/');
  // As in `.gitignore`: with a slash at its beginning or in its middle it counts from the top, else from anywhere.
  const isAnchored = pattern.startsWith('/') || segments.length > 1;
  return { segments: isAnchored ? segments : ['**', ...segments], isFolder };
}

/** Whether the rule is of the file itself or of a folder above it. */
function matches({ segments, isFolder }: Rule, path: readonly string[]): boolean {
  // `docs/*` is of the files in the folder; anything else is also of what lies below what it names.
  const isShallow = !isFolder && segments.length > 1 && segments.at(-1) === '*' && segments.at(-2) !== '**';
  // `reached[n]`: the segments so far can take the first n names of the path.
  let reached = new Set([0]);
  for (const segment of segments) {
    const next = new Set<number>();
    for (const at of reached) {
      if (segment === '**') for (let to = at; to <= path.length; to += 1) next.add(to);
      else if (at < path.length && matchesName(segment, path[at] ?? '')) next.add(at + 1);
    }
    reached = next;
  }
  for (const length of reached) {
    if (length === path.length ? !isFolder || segments.at(-1) === '**' : !isShallow && length > 0)
      return true;
  }
  return false;
}

/** `*` is any characters of one name, `?` any one. Linear but for the number of stars. */
function matchesName(pattern: string, name: string): boolean {
  let [at, star, retry] = [0, -1, 0];
  for (let index = 0; index < name.length; ) {
    if (pattern[at] === '*') {
      [star, retry] = [at, index];
      at += 1;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      retry += 1;
      [at, index] = [star + 1, retry];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
