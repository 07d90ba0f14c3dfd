import type { UnpackAllowance } from '../unpacking.ts';
import { unpack } from '../unpacking.ts';
import type { PdfDictionary, PdfValue } from './objects.ts';

/** What a stream says; `undefined` for what holds no text: images, fonts, colours. */
export type StreamText =
  | { readonly bytes: Buffer; readonly cut: boolean }
  | 'large'
  | 'broken'
  | 'form'
  | undefined;

/** Undoes the filters of a stream (ISO 32000-2, 7.4). */
export function decodeStream(
  dictionary: PdfDictionary,
  bytes: Buffer,
  allowance: UnpackAllowance,
): StreamText {
  if (holdsNoText(dictionary)) return undefined;
  let decoded = bytes;
  let cut = false;
  for (const filter of namesIn(dictionary.get('Filter') ?? dictionary.get('F'))) {
    switch (filter) {
      case 'FlateDecode':
      case 'Fl': {
        const unpacked = unpack('zlib', decoded, allowance);
        if (typeof unpacked === 'string') return unpacked;
        decoded = unpacked.bytes;
        cut ||= unpacked.cut;
        break;
      }
      case 'ASCIIHexDecode':
      case 'AHx':
        decoded = Buffer.from(decoded.toString('latin1').replaceAll(/[^0-9A-Fa-f]/g, ''), 'hex');
        break;
      case 'ASCII85Decode':
      case 'A85':
        decoded = fromAscii85(decoded.toString('latin1'));
        break;
      default:
        return IMAGE_FILTERS.has(filter) ? undefined : 'form';
    }
  }
  return { bytes: decoded, cut };
}

const IMAGE_FILTERS = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

function holdsNoText(dictionary: PdfDictionary): boolean {
  const [type] = namesIn(dictionary.get('Type'));
  const [subtype] = namesIn(dictionary.get('Subtype'));
  return (
    subtype === 'Image' ||
    type === 'XRef' ||
    // Fonts (9.9), colour profiles (8.6.5.5), functions and shadings.
    dictionary.has('Length1') ||
    dictionary.has('FunctionType') ||
    dictionary.has('ShadingType') ||
    dictionary.has('Alternate') ||
    ['Type1C', 'CIDFontType0C', 'OpenType'].includes(subtype ?? '')
  );
}

/** A name, or a list of names. */
function namesIn(value: PdfValue): string[] {
  const values = Array.isArray(value) ? (value as readonly PdfValue[]) : [value];
  return values.flatMap((each) =>
    typeof each === 'object' && 'name' in each && !Array.isArray(each)
      ? [(each as { name: string }).name]
      : [],
  );
}

/** Five characters for four bytes, `z` for four zeros (7.4.3). */
function fromAscii85(written: string): Buffer {
  const end = written.indexOf('~');
  const text = end === -1 ? written : written.slice(0, end);
  const bytes = Buffer.alloc(Math.ceil(text.length) * 4);
  let to = 0;
  let value = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7a && count === 0) {
      to += 4;
      continue;
    }
    if (code < 0x21 || code > 0x75) continue;
    value = value * 85 + (code - 0x21);
    count += 1;
    if (count < 5) continue;
    to = bytes.writeUInt32BE(value % 0x1_0000_0000, to);
    value = 0;
    count = 0;
  }
  if (count > 1) {
    for (let missing = count; missing < 5; missing += 1) value = value * 85 + 84;
    const last = Buffer.alloc(4);
    last.writeUInt32BE(value % 0x1_0000_0000);
    to += last.copy(bytes, to, 0, count - 1);
  }
  return bytes.subarray(0, to);
}
