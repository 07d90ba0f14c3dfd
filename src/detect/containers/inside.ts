import { type ContainerKind, sealedKind } from '../../base/container-kind.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { Detection, Match, Text } from '../detector.ts';
import type { Refused } from '../left-alone.ts';
import { type InnerText, openContainer, type Unread } from './open.ts';

/** Where in a text that lies in the file something was found. */
export interface Inside {
  /** `lib/a.jar!/conf/app.properties`, outermost first. */
  readonly path: string;
  /** The text, unpacked, and the bytes of it that hold the secret. */
  readonly bytes: Uint8Array;
  readonly startByte: number;
  readonly endByte: number;
}

/** What is found in a file and in whatever it holds. `search` looks at one text. */
export function withInside(
  kind: ContainerKind,
  { bytes, path }: Text,
  own: Detection,
  search: (text: Text) => Detection,
): Detection {
  const matches: Match[] = [...own.matches];
  const gaps = [...own.gaps];
  const notes: string[] = [];
  const refused: Refused[] = [...(own.leftAlone ?? [])];
  const unread = new Map<Unread, string[]>();
  const ofTexts = new Map<string, string[]>();
  const values = new Map<string, Set<string>>();

  openContainer(kind, bytes, path, {
    text(inner) {
      const found = search({ bytes: inner.bytes, path: inner.path });
      for (const gap of found.gaps) addTo(ofTexts, gap, inner.path);
      for (const match of found.matches) {
        const key = keyOf(match);
        const places = values.get(key) ?? new Set<string>();
        values.set(key, places);
        if (inner.isRendering && places.has(inner.path)) continue;
        places.add(inner.path);
        matches.push(insideOf(match, inner));
      }
      if (!inner.isRendering) for (const each of found.leftAlone ?? []) refused.push(insideOf(each, inner));
    },
    unread(at, why) {
      addTo(unread, why, at);
    },
  });
  for (const [gap, places] of ofTexts) gaps.push(...gapsAt(gap, places));
  for (const [why, places] of unread)
    (MERE_NOTES.has(why) ? notes : gaps).push(`${WORDS[why]}${listed(places)}`);

  const sorted = new Map([...values].map(([key, places]) => [key, [...places].sort()]));
  const isDeeper = ({ inside, ...match }: Match): boolean =>
    hasWithin(sorted.get(keyOf(match)) ?? [], inside?.path);
  return {
    // What lies unpacked in an archive is also found in the bytes of the archive itself.
    matches: matches.filter((match) => !isDeeper(match)).sort((a, b) => a.startByte - b.startByte),
    gaps,
    notes: [...(own.notes ?? []), ...notes],
    ...(own.leftAlone ? { leftAlone: refused } : {}),
  };
}

function addTo<Key>(map: Map<Key, string[]>, key: Key, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Whether one of the places, in order, lies in the container at `path`; in the file itself, where there is none. */
function hasWithin(places: readonly string[], path: string | undefined): boolean {
  if (path === undefined) return places.length > 0;
  const outer = `${path}!/`;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as string) < outer) low = middle + 1;
    else high = middle;
  }
  return places[low]?.startsWith(outer) === true;
}

/** What was not looked at in some of the texts: a phrase for each of the first, and how many others there are. */
function gapsAt(gap: string, places: readonly string[]): string[] {
  const named = places.slice(0, NAMED).map((at) => `${shown(at)}: ${gap}`);
  const more = places.length - named.length;
  return more > 0 ? [...named, `in ${more} more of its texts: ${gap}`] : named;
}

/** What there is to say of a file of a kind that holds other texts and is not opened. */
export function sealedNotes(bytes: Uint8Array): string[] {
  const sealed = sealedKind(bytes);
  return sealed === undefined
    ? []
    : [`what is in it was not looked at, since files of ${sealed} are not opened`];
}

/** What nobody can look at, or was looked at as far as anybody can. */
const MERE_NOTES: ReadonlySet<Unread> = new Set(['encrypted', 'damaged']);

const WORDS: Readonly<Record<Unread, string>> = {
  encrypted: 'not looked at, since it is encrypted',
  large: 'not looked at, since it unpacks to too much',
  broken: 'not looked at, since it cannot be unpacked',
  damaged: 'looked at as it is, though it is damaged, as its checksum says',
  cut: 'looked at only as far as it goes, since it is cut off',
  form: 'not looked at, since it is packed in a way that is not read',
  deep: 'not looked at, since it lies in too many archives',
};

const NAMED = 3;

function listed(places: readonly string[]): string {
  const names = [...new Set(places)].filter((place) => place !== '');
  if (names.length === 0) return '';
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `: ${names.slice(0, NAMED).map(shown).join(', ')}${more}`;
}

function shown(path: string): string {
  return inertExcerpt(path, 120);
}

function insideOf<Found extends { readonly startByte: number; readonly endByte: number }>(
  found: Found,
  { path, bytes, from, isPlain }: InnerText,
): Found & { readonly inside: Inside } {
  const { startByte, endByte } = found;
  const place = isPlain
    ? { startByte: from.start + startByte, endByte: from.start + endByte }
    : { startByte: from.start, endByte: from.end };
  return { ...found, ...place, inside: { path, bytes, startByte, endByte } };
}

function keyOf({ kind, secret }: Pick<Match, 'kind' | 'secret'>): string {
  return `${kind}\0${secret.expose()}`;
}
