import { formatMarker, type Marker, withoutMarker } from './marker.ts';

const BEGIN = '<!-- rekey:begin -->';
const END = '<!-- rekey:end -->';

/** GitHub refuses longer bodies. */
export const MAX_BODY = 65_536;

/** A body of ours: marker first, then our region, then whatever people have written. */
export function bodyOf(marker: Marker, text: string, others = ''): string {
  return newBody(formatMarker(marker), text, others);
}

/**
 * The body with our region and marker replaced and every other character kept. Where a person has damaged the
 * region's borders, nothing is taken for ours but the marker: a stale copy of our text is better than a lost
 * word of theirs.
 */
export function withRegion(body: string, marker: Marker, text: string): string {
  return placed(withoutMarker(body), formatMarker(marker), text);
}

/** The body with only the marker replaced. */
export function withMarker(body: string, marker: Marker): string {
  return `${formatMarker(marker)}\n${withoutMarker(body)}`;
}

export function newBody(line: string, text: string, others = ''): string {
  const tail = others === '' ? '\n' : `\n${others}`;
  return `${line}\n${BEGIN}\n${text}\n${END}${tail}`;
}

/** A marker's line and our text put into a body that has no marker. */
export function placed(rest: string, line: string, text: string): string {
  const region = regionIn(rest);
  if (!region) return newBody(line, text, withoutBorders(rest));
  return `${line}\n${rest.slice(0, region.begin)}${BEGIN}\n${text}\n${END}${rest.slice(region.end)}`;
}

/** Our text in a body; `undefined` where its borders are damaged. */
export function textIn(body: string): string | undefined {
  const region = regionIn(body);
  return region && body.slice(region.begin + BEGIN.length, region.end - END.length).trim();
}

function regionIn(text: string): { readonly begin: number; readonly end: number } | undefined {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  const isWhole =
    begin >= 0 && end > begin && text.lastIndexOf(BEGIN) === begin && text.lastIndexOf(END) === end;
  return isWhole ? { begin, end: end + END.length } : undefined;
}

/** A notice at the head of our text, as GitHub shows one (GitHub Docs, "Alerts"). */
const NOTICE = /^\r?\n> \[!NOTE\]\r?\n(?:>.*\n)*\r?\n/;

/** The body with a notice above our text in place of the one that is there. A text that is made anew has none. */
export function withNotice(body: string, notice: string | undefined): string {
  const region = regionIn(body);
  if (!region) return body;
  const begin = region.begin + BEGIN.length;
  const rest = body.slice(begin).replace(NOTICE, '\n');
  const lines = notice === undefined ? '' : `\n> [!NOTE]\n> ${notice.replaceAll(/\s*\n\s*/g, ' ')}\n`;
  return `${body.slice(0, begin)}${lines}${rest}`;
}

/** The body with events added to the history that our text ends with, so that they are seen before the next run. */
export function withEvents(body: string, day: string, events: readonly string[]): string {
  const region = regionIn(body);
  if (!region || events.length === 0) return body;
  const lines = body.slice(region.begin, region.end).split('\n');
  const heading = lines.lastIndexOf('### History');
  if (heading < 0) return body;
  let end = heading + 2;
  while (lines[end]?.startsWith('- ')) end += 1;
  lines.splice(end, 0, ...events.map((event) => `- ${day}: ${event}`));
  return `${body.slice(0, region.begin)}${lines.join('\n')}${body.slice(region.end)}`;
}

/** How many characters of a body are not ours, with room for a marker of the usual size. */
export function lengthOfOthers(body: string): number {
  const marker: Marker = { fp: '', state: 'open', source: 'tree', hash: '', history: [] };
  return withRegion(body, marker, '').length + MARKER_ROOM;
}

const MARKER_ROOM = 2_500;

/** Left-over borders would make the region ambiguous for ever. */
function withoutBorders(text: string): string {
  return text.replaceAll(BEGIN, '').replaceAll(END, '');
}
