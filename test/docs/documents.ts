import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A file of the project, by its path from the top. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** A fenced block of code. */
export interface CodeBlock {
  /** Where it stands: `docs/scan.md:12`. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

export function readDocument(path: string): Document {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

export function isThere(path: string): boolean {
  return existsSync(join(root, path));
}

/** The files of a folder with an ending, in the order of their names. */
export function documentsIn(folder: string, ending: string): Document[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => readDocument(`${folder}/${name}`));
}

/** The source text of the product. */
export function sources(): Document[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const paths = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  return paths.sort().map(readDocument);
}

/** What people read: the pages at the top and those in `docs/`. */
export function pages(): Document[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  return [...top.sort().map(readDocument), ...documentsIn('docs', '.md')];
}

/** The code blocks of a page, without the indentation of the list that they stand in. */
export function codeBlocks({ path, text }: Document): CodeBlock[] {
  const fences = text.matchAll(/^(?<indent> *)```(?<language>\S*)[^\n]*\n(?<code>[\s\S]*?)^\k<indent>```$/gm);
  return [...fences].map(({ index, groups }) => ({
    place: `${path}:${text.slice(0, index).split('\n').length}`,
    language: groups?.language ?? '',
    text: (groups?.code ?? '').replaceAll(new RegExp(`^${groups?.indent ?? ''}`, 'gm'), ''),
  }));
}

/** The rows of the table under a heading, each with its cells; the header is left out. */
export function tableUnder({ text }: Document, heading: string): string[][] {
  const section = text.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(1).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}

/** What stands between back-ticks. */
export function codeSpans(text: string): string[] {
  return [...text.matchAll(/`(?<code>[^`]+)`/g)].map(({ groups }) => groups?.code ?? '');
}

/** The targets of the links of a page that lead to files of the project. */
export function localLinks({ text }: Document): string[] {
  const targets = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/g)].map(({ groups }) => groups?.target ?? '');
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors that GitHub gives to the headings of a page, and those that the page sets itself. */
export function anchors({ text }: Document): string[] {
  const withoutCode = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
  const own = [...withoutCode.matchAll(/<a id="(?<id>[\w-]+)"><\/a>/g)].map(({ groups }) => groups?.id ?? '');
  const titles = [...withoutCode.matchAll(/^#+ (?<title>.+)$/gm)].map(({ groups }) =>
    (groups?.title ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...own, ...titles];
}
