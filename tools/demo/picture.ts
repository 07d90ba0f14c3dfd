import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Line, Tone } from './telling.ts';

/**
 * Draws what the demonstration told last (`npm start`) as a terminal: `docs/images/demo.svg`, which the README
 * shows. The story is long, so only its most telling lines are drawn, as they were said.
 */
const root = join(import.meta.dirname, '..', '..');
const STORY = join(root, 'out', 'demo', 'story.json');
const PICTURE = join(root, 'docs', 'images', 'demo.svg');

/** In the order of the story; one that is no longer said is a mistake, so that the picture never tells less. */
const TELLING: readonly RegExp[] = [
  /^ {2}Somebody commits a key/,
  /^ {2}✗ /,
  /, line \d+$/,
  /^ +Why: /,
  /^ {2}The check fails/,
  /days old \(limit/,
  /^ {2}\S+: generate: /,
  /^ {2}ci-deployer: stage: /,
  /^ {2}ci-deployer: verify: /,
  /^ {2}ci-deployer: promote: /,
  /^ {2}orders-db: apply: /,
  /^ {2}orders-db: verify: the new password/,
  /^ {2}orders-db: promote: /,
  /the old password logs in to/,
  /the new password logs in to/,
  /^ {2}#\d+ {2}open/,
  /^ {2}iam:UpdateAccessKey/,
  /^ {2}iam:DeleteAccessKey/,
  /The old key still works/,
  /^ {2}#\d+ {2}closed/,
  /^ {2}Of \d+ secret values/,
];
const HEADING = /^\d\. /;

const FONT_SIZE = 13;
const LINE_HEIGHT = 20;
/** Of a monospaced font's characters, in parts of its size. */
const ADVANCE = 0.602;
const PADDING = 20;
const BAR = 36;
const COLUMNS = 104;
const WIDTH = Math.ceil(COLUMNS * FONT_SIZE * ADVANCE) + 2 * PADDING;

/** The telling lines with their headings, each heading after an empty line. */
function chosen(story: readonly Line[]): Line[] {
  const lines = joined(story);
  const silent = TELLING.filter((pattern) => !lines.some(({ text }) => pattern.test(text)));
  if (silent.length > 0) throw new Error(`the story no longer says ${silent.map(String).join(', ')}`);
  return lines.flatMap((line): Line[] => {
    if (HEADING.test(line.text)) return [{ text: '' }, line];
    return TELLING.some((pattern) => pattern.test(line.text)) ? [line] : [];
  });
}

/** The lines before they were wrapped: a rest stands two columns further right. */
function joined(story: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const line of story) {
    const last = lines.at(-1);
    const isRest = last && last.text.length > COLUMNS * 0.6 && indent(line.text) === indent(last.text) + 2;
    if (isRest) lines[lines.length - 1] = { ...last, text: `${last.text} ${line.text.trim()}` };
    else lines.push(line);
  }
  return lines;
}

function indent(text: string): number {
  return text.length - text.trimStart().length;
}

/** One line: what was said in its tone, and the call that did it beside it. */
function drawn({ text, tone }: Line, y: number): string {
  const { said, call } = /^(?<said>.*?)(?: \((?<call>\w+:\w+), \d+ ms\))?$/u.exec(text)?.groups ?? {};
  const shown = shortened(said ?? text);
  // Without its service where the line is full.
  const beside = [call, call?.split(':')[1]].find(
    (name) => name !== undefined && shown.length + 1 + name.length <= COLUMNS,
  );
  const spans = [span(shown, tone), ...(beside === undefined ? [] : [span(` ${beside}`, 'dim')])];
  return `<text x="${PADDING}" y="${y}">${spans.join('')}</text>`;
}

function span(text: string, tone: Tone | undefined): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return tone === undefined ? escaped : `<tspan class="${tone}">${escaped}</tspan>`;
}

/** The picture is as wide as a README; the rest of a long sentence is left to the story. */
function shortened(text: string): string {
  if (text.length <= COLUMNS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', COLUMNS - 2))} …`;
}

const STYLE = `
  svg { --ground: #ffffff; --edge: #d0d7de; --bar: #f6f8fa; --text: #1f2328; --dim: #6e7781;
    --red: #cf222e; --green: #1a7f37; --yellow: #9a6700; --cyan: #0550ae; }
  @media (prefers-color-scheme: dark) {
    svg { --ground: #0d1117; --edge: #30363d; --bar: #161b22; --text: #e6edf3; --dim: #8b949e;
      --red: #ff7b72; --green: #56d364; --yellow: #e3b341; --cyan: #79c0ff; }
  }
  .ground { fill: var(--ground); stroke: var(--edge); } .bar { fill: var(--bar); } .edge { stroke: var(--edge); }
  text { font: ${FONT_SIZE}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    fill: var(--text); white-space: pre; }
  .bold { font-weight: 700; } .dim { fill: var(--dim); } .red { fill: var(--red); font-weight: 700; }
  .green { fill: var(--green); } .yellow { fill: var(--yellow); } .cyan { fill: var(--cyan); }
`;

function picture(lines: readonly Line[]): string {
  const top = BAR + PADDING;
  const height = top + lines.length * LINE_HEIGHT + PADDING / 2;
  const texts = lines.map((line, index) => drawn(line, top + index * LINE_HEIGHT + FONT_SIZE));
  const dots = [0, 1, 2].map(
    (dot) => `<circle cx="${PADDING + 6 + dot * 20}" cy="${BAR / 2}" r="6" class="edge bar"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">`,
    '<title>What npm start shows</title>',
    `<style>${STYLE}</style>`,
    `<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>`,
    `<path class="bar" d="M1 ${BAR}V9a8 8 0 0 1 8-8H${WIDTH - 9}a8 8 0 0 1 8 8V${BAR}z"/>`,
    `<path class="edge" d="M0 ${BAR}.5H${WIDTH}"/>`,
    ...dots,
    `<text x="${WIDTH / 2}" y="${BAR / 2 + 4}" text-anchor="middle"><tspan class="dim">npm start</tspan></text>`,
    ...texts,
    '</svg>\n',
  ].join('\n');
}

const story = JSON.parse(readFileSync(STORY, 'utf8')) as readonly Line[];
const [, ...lines] = chosen(story);
mkdirSync(dirname(PICTURE), { recursive: true });
writeFileSync(PICTURE, picture(lines));
