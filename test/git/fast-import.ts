import { gitBytes } from './command.ts';

/** What stands at a path: text or bytes, or something that is not a plain file; `null` removes the path. */
type Entry =
  | string
  | Uint8Array
  | { executable: string | Uint8Array }
  | { symlink: string | Uint8Array }
  | { submodule: string }
  | { tree: string }
  | null;

/** Paths and entries. A list is for paths that are not valid UTF-8, which an object's keys cannot express. */
export type Files = Record<string, Entry> | readonly (readonly [string | Uint8Array, Entry])[];

export interface CommitSpec {
  message?: string | Uint8Array;
  /** What changes relative to the first parent. */
  files?: Files;
  /** Branch (or a full ref, `refs/…`) that moves to the new commit; `main` unless told. */
  branch?: string;
  /** Commits or refs; unless told the branch's tip, or none when the branch is new. `[]` makes a root commit. */
  parents?: readonly string[];
  /** Starts from this tree rather than from the first parent's. */
  tree?: string;
  author?: { name: string; email: string };
  /** Seconds since 1970; unless told one second after the commit before. */
  date?: number;
}

interface ResolvedCommit extends CommitSpec {
  ref: string;
  parents: readonly string[];
  date: number;
}

/** Writes the commits, each of which may name an earlier one of the list as `:1`, `:2`, …; returns their ids. */
export function fastImport(dir: string, commits: readonly ResolvedCommit[]): string[] {
  const parts: Uint8Array[] = [Buffer.from('feature done\n')];
  for (const [index, commit] of commits.entries()) parts.push(...commitCommands(commit, index + 1));
  for (let mark = 1; mark <= commits.length; mark += 1) parts.push(Buffer.from(`get-mark :${mark}\n`));
  parts.push(Buffer.from('done\n'));
  // --force: a test may move a branch anywhere, as a force push does.
  const printed = gitBytes(dir, ['fast-import', '--quiet', '--force', '--date-format=raw'], {
    input: Buffer.concat(parts),
  });
  return printed.toString('latin1').trim().split('\n').filter(Boolean);
}

function commitCommands(commit: ResolvedCommit, mark: number): Uint8Array[] {
  const { name, email } = commit.author ?? { name: 'Ada Example', email: 'ada@example.test' };
  const who = `${name} <${email}> ${commit.date} +0000`;
  const parts: Uint8Array[] = [];
  // A ref that exists is the parent unless it is reset first.
  if (commit.parents.length === 0) parts.push(Buffer.from(`reset ${commit.ref}\n`));
  parts.push(
    Buffer.from(`commit ${commit.ref}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n`),
    ...dataCommand(commit.message ?? `Change ${mark}`),
  );
  for (const [index, parent] of commit.parents.entries()) {
    parts.push(Buffer.from(`${index === 0 ? 'from' : 'merge'} ${parent}\n`));
  }
  if (commit.tree !== undefined) parts.push(Buffer.from(`M 040000 ${commit.tree} ""\n`));
  for (const [path, entry] of fileList(commit.files ?? {})) parts.push(...fileCommands(path, entry));
  parts.push(Buffer.from('\n'));
  return parts;
}

function fileList(files: Files): readonly (readonly [string | Uint8Array, Entry])[] {
  return Array.isArray(files) ? files : Object.entries(files);
}

function fileCommands(path: string | Uint8Array, entry: Entry): Uint8Array[] {
  const name = quotedPath(path);
  if (entry === null) return [Buffer.concat([Buffer.from('D '), name, Buffer.from('\n')])];
  if (typeof entry === 'object' && 'submodule' in entry) {
    return [Buffer.concat([Buffer.from(`M 160000 ${entry.submodule} `), name, Buffer.from('\n')])];
  }
  if (typeof entry === 'object' && 'tree' in entry) {
    return [Buffer.concat([Buffer.from(`M 040000 ${entry.tree} `), name, Buffer.from('\n')])];
  }
  const [mode, content] = modeAndContent(entry);
  return [
    Buffer.concat([Buffer.from(`M ${mode} inline `), name, Buffer.from('\n')]),
    ...dataCommand(content),
  ];
}

function modeAndContent(
  entry: string | Uint8Array | { executable: string | Uint8Array } | { symlink: string | Uint8Array },
): [string, string | Uint8Array] {
  if (typeof entry === 'string' || entry instanceof Uint8Array) return ['100644', entry];
  if ('symlink' in entry) return ['120000', entry.symlink];
  return ['100755', entry.executable];
}

function dataCommand(content: string | Uint8Array): Uint8Array[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return [Buffer.from(`data ${bytes.byteLength}\n`), bytes, Buffer.from('\n')];
}

/** git-fast-import(1): a path with a quote, a newline or a leading space stands in C-style quotes. */
function quotedPath(path: string | Uint8Array): Buffer {
  const bytes: number[] = [0x22];
  for (const byte of typeof path === 'string' ? Buffer.from(path) : path) {
    if (byte === 0x0a) bytes.push(0x5c, 0x6e);
    else if (byte === 0x22 || byte === 0x5c) bytes.push(0x5c, byte);
    else bytes.push(byte);
  }
  return Buffer.from([...bytes, 0x22]);
}
