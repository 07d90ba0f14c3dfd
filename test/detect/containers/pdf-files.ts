import { deflateSync } from 'node:zlib';

/** An object: what stands between `obj` and `endobj`; a stream with its dictionary. */
export type PdfPart =
  | string
  | {
      readonly dictionary: string;
      readonly stream: string;
      readonly filter?: 'none' | 'deflate' | 'hex' | 'ascii85';
    };

/** A PDF of these objects, numbered from 1, without the tables at its end, which readers have to do without too. */
export function pdfOf(parts: readonly PdfPart[]): Buffer {
  const written = parts.map((part, index) => {
    if (typeof part === 'string') return `${index + 1} 0 obj\n${part}\nendobj\n`;
    const { dictionary, stream, filter = 'deflate' } = part;
    const [name, bytes] = filtered(Buffer.from(stream, 'latin1'), filter);
    const names = name === undefined ? '' : `/Filter ${name} `;
    const header = `<< ${dictionary} ${names}/Length ${bytes.length} >>`;
    return `${index + 1} 0 obj\n${header}\nstream\n${bytes.toString('latin1')}\nendstream\nendobj\n`;
  });
  return Buffer.from(
    `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${written.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );
}

/** A PDF with one page. */
export function onePage(content: PdfPart, more: readonly PdfPart[] = [], fonts = '/F1 5 0 R'): Buffer {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << ${fonts} >> >> >>`,
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]);
}

function filtered(
  bytes: Buffer,
  filter: 'none' | 'deflate' | 'hex' | 'ascii85',
): [string | undefined, Buffer] {
  switch (filter) {
    case 'none':
      return [undefined, bytes];
    case 'hex':
      return ['/ASCIIHexDecode', Buffer.from(`${bytes.toString('hex')}>`)];
    case 'ascii85':
      return ['[ /ASCII85Decode /FlateDecode ]', Buffer.from(ascii85(deflateSync(bytes)))];
    default:
      return ['/FlateDecode', deflateSync(bytes)];
  }
}

/** ISO 32000-2, 7.4.3. */
function ascii85(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.alloc(4);
    const length = bytes.copy(group, 0, at, at + 4);
    let value = group.readUInt32BE();
    let characters = '';
    for (let digit = 0; digit < 5; digit += 1) {
      characters = String.fromCharCode(33 + (value % 85)) + characters;
      value = Math.floor(value / 85);
    }
    text += length === 4 && characters === '!!!!!' ? 'z' : characters.slice(0, length + 1);
  }
  return `${text}~>`;
}
