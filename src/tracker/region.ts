import { formatMarker, type Marker, withoutMarker } from './marker.ts';

const BEGIN = '<!-- rekey:begin -->';
const END = '<!-- rekey:end -->';

/** GitHub refuses longer bodies. */
export const MAX_BODY = 65_536;

/** A body of ours: marker first, then our region, then whatever people have written. */
export function bodyOf(marker: Marker, text: string, others = ''): string {
  const tail = others === '' ? '\n' : `\n${others}`;
  return `${formatMarker(marker)}\n${BEGIN}\n${text}\n${END}${tail}`;
}

/**
 * The body with our region and marker replaced and every other character kept. Where a person has damaged the
 * region's borders, nothing is taken for ours but the marker: a stale copy of our text is better than a lost
 * word of theirs.
 */
export function withRegion(body: string, marker: Marker, text: string): string {
  const rest = withoutMarker(body);
  const begin = rest.indexOf(BEGIN);
  const end = rest.indexOf(END);
  const isWhole =
    begin >= 0 && end > begin && rest.lastIndexOf(BEGIN) === begin && rest.lastIndexOf(END) === end;
  if (!isWhole) return bodyOf(marker, text, withoutBorders(rest));
  const before = rest.slice(0, begin);
  const after = rest.slice(end + END.length);
  return `${formatMarker(marker)}\n${before}${BEGIN}\n${text}\n${END}${after}`;
}

/** The body with only the marker replaced. */
export function withMarker(body: string, marker: Marker): string {
  return `${formatMarker(marker)}\n${withoutMarker(body)}`;
}

/** How many characters of a body are not ours, with room for a marker of the usual size. */
export function lengthOfOthers(body: string): number {
  const marker: Marker = { fp: '', state: 'open', source: 'tree', hash: '', history: [] };
  return withRegion(body, marker, '').length + MARKER_ROOM;
}

const MARKER_ROOM = 1_500;

/** Left-over borders would make the region ambiguous for ever. */
function withoutBorders(text: string): string {
  return text.replaceAll(BEGIN, '').replaceAll(END, '');
}
