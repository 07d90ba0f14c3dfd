import type { Span } from '../../decode/view.ts';
import { type FontMap, readFontMap } from './fonts.ts';
import type { PdfDictionary, PdfValue } from './objects.ts';
import { pageText } from './page-text.ts';
import { Steps } from './tokens.ts';

/** A stream, without its filters. */
export interface PdfStream {
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly text: string;
  readonly from: Span;
}

/** Everything that a file holds. */
export interface PdfContents {
  readonly values: ReadonlyMap<number, PdfValue>;
  readonly streams: ReadonlyMap<number, PdfStream>;
}

/** A text of a file; `isRendering`: another reading of the one before it, of the same name. */
export interface ShownText {
  readonly name: string;
  readonly from: Span;
  readonly bytes: Buffer;
  readonly isRendering?: true;
}

/** What the pages show, and what stands in every other stream. */
export function* shownTexts(contents: PdfContents): Generator<ShownText> {
  const fonts = new Fonts(contents);
  const ofPages = new Set<number>();
  let pages = 0;
  for (const page of contents.values.values()) {
    if (!isDictionary(page) || nameIn(page.get('Type')) !== 'Page') continue;
    pages += 1;
    const parts = streamsOf(page, contents).filter(({ number }) => !ofPages.has(number));
    if (parts.length === 0) continue;
    for (const { number } of parts) ofPages.add(number);
    const from = {
      start: Math.min(...parts.map((part) => part.from.start)),
      end: Math.max(...parts.map((part) => part.from.end)),
    };
    const content = parts.map(({ text }) => text).join('\n');
    yield* shown({ name: `page ${pages}`, from }, content, fonts.ofPage(page), false);
  }
  for (const { number, dictionary, text, from } of contents.streams.values()) {
    if (ofPages.has(number)) continue;
    const place = { name: `object ${number}`, from };
    yield { ...place, bytes: Buffer.from(text, 'latin1') };
    if (SHOWS_TEXT.test(text)) yield* shown(place, text, fonts.ofForm(dictionary), true);
  }
}

const SHOWS_TEXT = /\bT[jJ]\b/;

function* shown(
  place: { readonly name: string; readonly from: Span },
  content: string,
  fonts: FontsByName,
  isRendering: boolean,
): Generator<ShownText> {
  const { apart, joined } = pageText(content, fonts, new Steps(content.length));
  yield { ...place, bytes: Buffer.from(apart), ...(isRendering ? { isRendering } : {}) };
  if (joined !== apart) yield { ...place, bytes: Buffer.from(joined), isRendering: true };
}

function streamsOf(page: PdfDictionary, { values, streams }: PdfContents): PdfStream[] {
  const contents = page.get('Contents');
  const list = isReference(contents) ? values.get(contents.ref) : contents;
  const references: readonly PdfValue[] = isList(list) ? list : [contents];
  return references.flatMap((each) => (isReference(each) ? (streams.get(each.ref) ?? []) : []));
}

type FontsByName = (name: string) => FontMap | undefined;

/** Pages, and what nests them, may be in a circle. */
const DEEPEST = 32;

/** Which font a name means: that depends on the page (ISO 32000-2, 7.8.3). */
class Fonts {
  readonly #contents: PdfContents;
  readonly #maps = new Map<number, FontMap>();
  readonly #any = new Map<string, PdfValue>();

  constructor(contents: PdfContents) {
    this.#contents = contents;
    for (const value of contents.values.values()) {
      if (!isDictionary(value)) continue;
      const fonts = this.#fontsIn(value) ?? this.#fontsIn(this.#dictionary(value.get('Resources')));
      for (const [name, font] of fonts ?? []) if (!this.#any.has(name)) this.#any.set(name, font);
    }
  }

  /** The page's own, or those of what it stands in (7.7.3.4). */
  ofPage(page: PdfDictionary): FontsByName {
    let node: PdfDictionary | undefined = page;
    for (let depth = 0; node && depth < DEEPEST; depth += 1) {
      const resources = this.#dictionary(node.get('Resources'));
      if (resources) return this.#byName(this.#fontsIn(resources));
      node = this.#dictionary(node.get('Parent'));
    }
    return this.#byName(undefined);
  }

  ofForm(form: PdfDictionary): FontsByName {
    return this.#byName(this.#fontsIn(this.#dictionary(form.get('Resources'))));
  }

  #byName(fonts: PdfDictionary | undefined): FontsByName {
    return (name) => this.#mapOf(this.#dictionary(fonts?.get(name) ?? this.#any.get(name)));
  }

  #mapOf(font: PdfDictionary | undefined): FontMap | undefined {
    const reference = font?.get('ToUnicode');
    if (!isReference(reference)) return undefined;
    const known = this.#maps.get(reference.ref);
    const stream = this.#contents.streams.get(reference.ref);
    if (known || !stream) return known;
    const map = readFontMap(stream.text, new Steps(stream.text.length));
    this.#maps.set(reference.ref, map);
    return map;
  }

  #fontsIn(resources: PdfDictionary | undefined): PdfDictionary | undefined {
    return this.#dictionary(resources?.get('Font'));
  }

  #dictionary(value: PdfValue): PdfDictionary | undefined {
    const found = isReference(value) ? this.#contents.values.get(value.ref) : value;
    return isDictionary(found) ? found : undefined;
  }
}

function isReference(value: PdfValue): value is { readonly ref: number } {
  return typeof value === 'object' && 'ref' in value;
}

function isDictionary(value: PdfValue): value is PdfDictionary {
  return value instanceof Map;
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** The name that a value is. */
export function nameIn(value: PdfValue): string | undefined {
  return typeof value === 'object' && 'name' in value ? value.name : undefined;
}
