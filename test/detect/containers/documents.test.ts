import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createDetector, type Detection } from '../../../src/detect/detector.ts';
import { exampleSource } from '../example-source.ts';
import { zipOf } from './archives.ts';
import { onePage, pdfOf } from './pdf-files.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const make = exampleSource(41);
const token = (): string => `glpat-${make.base62(20)}`;
const password = (): string => `w7${make.base62(10)}#Q`;

function look(bytes: Uint8Array, path = 'a.pdf'): Detection {
  return detector.detect({ bytes, path });
}

function found(bytes: Uint8Array, path?: string): string[] {
  return look(bytes, path).matches.map(({ inside, secret }) => `${inside?.path}: ${secret.expose()}`);
}

/** The letters of a text as codes of a font that has its own, and the map from one to the other. */
function ownFont(text: string): { shown: string; map: string } {
  const letters = [...new Set(text)];
  const code = (letter: string): string => (letters.indexOf(letter) + 3).toString(16).padStart(4, '0');
  const lines = letters.map(
    (letter) => `<${code(letter)}> <${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`,
  );
  return {
    shown: `<${Array.from(text, code).join('')}>`,
    map: `/CIDInit /ProcSet findresource begin\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\nend`,
  };
}

/** A page, and a font, of a PDF by the numbers of what they refer to. */
function pageOf(contents: number, font: number): string {
  return `<< /Type /Page /Contents [${contents} 0 R] /Resources << /Font << /F1 ${font} 0 R >> >> >>`;
}

function fontOf(map: number): string {
  return `<< /Type /Font /Subtype /Type0 /ToUnicode ${map} 0 R >>`;
}

/** A row of a table in a document (ECMA-376, WordprocessingML). */
function rowOf(...cells: readonly string[]): string {
  const all = cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`);
  return `<w:tr>${all.join('')}</w:tr>`;
}

describe('what a PDF shows is found', () => {
  it.each(['none', 'deflate', 'hex', 'ascii85'] as const)('in a stream with the filter %s', (filter) => {
    const secret = token();
    const bytes = onePage({
      dictionary: '',
      stream: `BT /F1 12 Tf 72 700 Td (the key ${secret}) Tj ET`,
      filter,
    });
    expect(found(bytes)).toEqual([`page 1: ${secret}`]);
    const [match] = look(bytes).matches;
    expect(bytes.toString('latin1', (match?.startByte ?? 0) - 7, match?.startByte)).toBe('stream\n');
    expect(look(bytes).gaps).toEqual([]);
  });

  it.each<[string, (secret: string) => string]>([
    [
      'moved letter by letter',
      (secret) => `[${Array.from(secret, (letter) => `(${letter})`).join(' -12 ')}] TJ`,
    ],
    ['in hexadecimal', (secret) => `<${Buffer.from(secret).toString('hex')}> Tj`],
    [
      'with escapes',
      (secret) =>
        `(\\(${secret.slice(0, 9)}\\${secret.charCodeAt(9).toString(8).padStart(3, '0')}\\\n${secret.slice(10)}\\)) Tj`,
    ],
    ['cut into parts on one line', (secret) => `(${secret.slice(0, 9)}) Tj 40 0 Td (${secret.slice(9)}) Tj`],
    ['on a line of its own', (secret) => `(x) Tj T* (${secret}) ' 0 -14 Td (y) Tj`],
  ])('%s', (_, show) => {
    const secret = token();
    const bytes = onePage({ dictionary: '', stream: `BT /F1 12 Tf ${show(secret)} ET` });
    expect(found(bytes)).toEqual([`page 1: ${secret}`]);
  });

  it('with its name, which stands beside it or is set apart by a blank', () => {
    for (const show of ['(DB_PASSWORD = VALUE) Tj', '[(DB_PASSWORD)-333(=)-333(VALUE)] TJ']) {
      const value = password();
      const bytes = onePage({ dictionary: '', stream: `BT /F1 12 Tf ${show.replace('VALUE', value)} ET` });
      expect(look(bytes).matches.map(({ rule, secret }) => [rule, secret.expose()])).toEqual([
        ['generic-password', value],
      ]);
    }
  });

  it('in a font with codes of its own, whose name means another font on another page', () => {
    const [first, second] = [token(), token()];
    const [one, two] = [ownFont(first), ownFont(second)];
    const bytes = pdfOf([
      pageOf(3, 5),
      pageOf(4, 6),
      { dictionary: '', stream: `BT /F1 9 Tf ${one.shown} Tj ET` },
      { dictionary: '', stream: `BT /F1 9 Tf ${two.shown} Tj ET` },
      fontOf(7),
      fontOf(8),
      { dictionary: '', stream: one.map },
      { dictionary: '', stream: two.map },
    ]);
    expect(found(bytes)).toEqual([`page 1: ${first}`, `page 2: ${second}`]);
  });

  it('in objects that lie in a stream: fields of a form, remarks', () => {
    const [value, secret] = [password(), token()];
    const objects = [
      `<< /T (db_password) /V (${value}) >>`,
      `<< /Type /Annot /Contents <feff${Buffer.from(secret, 'utf16le').swap16().toString('hex')}> >>`,
    ];
    const header = `21 0 22 ${(objects[0]?.length ?? 0) + 1} `;
    const bytes = onePage({ dictionary: '', stream: 'BT ET' }, [
      { dictionary: `/Type /ObjStm /N 2 /First ${header.length}`, stream: header + objects.join('\n') },
    ]);
    expect(found(bytes).toSorted()).toEqual([`strings: ${value}`, `strings: ${secret}`].toSorted());
  });

  it('in a file that it holds', () => {
    const secret = token();
    const bytes = onePage({ dictionary: '', stream: 'BT ET' }, [
      { dictionary: '/Type /EmbeddedFile', stream: `{"key": "${secret}"}` },
    ]);
    expect(found(bytes)).toEqual([`object 6: ${secret}`]);
  });

  it('but not in its images and fonts', () => {
    const secret = token();
    const bytes = onePage({ dictionary: '', stream: 'BT ET' }, [
      { dictionary: '/Type /XObject /Subtype /Image', stream: secret },
      { dictionary: '/Length1 12', stream: secret },
    ]);
    expect(look(bytes)).toMatchObject({ matches: [], gaps: [] });
  });
});

describe('what of a PDF was not looked at is said', () => {
  it.each<[string, string, string]>([
    [
      'a filter that is not read',
      '/Filter /LZWDecode',
      'not looked at, since it is packed in a way that is not read: object 6',
    ],
    [
      'a stream that is broken',
      '/Filter /FlateDecode',
      'not looked at, since it cannot be unpacked: object 6',
    ],
  ])('%s', (_, filter, gap) => {
    const bytes = onePage({ dictionary: '', stream: 'BT ET' }, [
      { dictionary: filter, stream: 'abcdefghijkl', filter: 'none' },
    ]);
    expect(look(bytes)).toMatchObject({ gaps: [gap], notes: [] });
  });

  it('an encrypted one is a note', () => {
    const bytes = Buffer.concat([
      onePage({ dictionary: '', stream: 'BT ET' }),
      Buffer.from('trailer << /Encrypt 9 0 R >>'),
    ]);
    expect(look(bytes)).toMatchObject({ gaps: [], notes: ['not looked at, since it is encrypted'] });
  });

  it('a stream that is a bomb', () => {
    const stream = deflateSync(Buffer.alloc(20_000_000)).toString('latin1');
    const bytes = onePage({ dictionary: '/Filter /FlateDecode', stream, filter: 'none' });
    expect(look(bytes).gaps).toEqual(['not looked at, since it unpacks to too much: object 4']);
  });
});

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A paragraph of a text, in runs. */
function paragraph(runs: readonly string[]): string {
  return `<w:p><w:pPr><w:b/></w:pPr>${runs.map((run) => `<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`).join('<w:proofErr w:type="spellStart"/>')}</w:p>`;
}

describe('what a document says is found', () => {
  it.each([1, 3, 9])('in a text whose words are broken up after %i characters', (width) => {
    const [secret, value] = [token(), password()];
    const runs = (text: string): string[] => text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    const body = [
      paragraph(['Hello']),
      paragraph(runs(`the key is ${secret}, and`)),
      paragraph(runs(`password: ${value}`)),
    ];
    const bytes = zipOf([
      {
        name: 'word/document.xml',
        bytes: `${XML}<w:document><w:body>${body.join('')}</w:body></w:document>`,
      },
    ]);
    expect(look(bytes, 'a.docx').matches.map((match) => [match.rule, match.secret.expose()])).toEqual([
      ['gitlab_access_token', secret],
      ['generic-password', value],
    ]);
  });

  it('in the cells of a sheet, the slides of a presentation and an open document', () => {
    const secret = token();
    const [first, second] = [secret.slice(0, 8), secret.slice(8)];
    const parts: readonly [string, string][] = [
      [
        'xl/sharedStrings.xml',
        `<sst><si><t>key</t></si><si><r><t>${first}</t></r><r><rPr/><t>${second}</t></r></si></sst>`,
      ],
      [
        'ppt/slides/slide1.xml',
        `<p:sld><a:p><a:r><a:t>${first}</a:t></a:r><a:r><a:t>${second}</a:t></a:r></a:p></p:sld>`,
      ],
      [
        'content.xml',
        `<office:text><text:p>x <text:span text:style-name="T1">${first}</text:span>${second}</text:p></office:text>`,
      ],
    ];
    for (const [name, body] of parts) {
      expect(found(zipOf([{ name, bytes: XML + body }]), 'a')).toEqual([`${name}: ${secret}`]);
    }
  });

  it('in a table of a document, whose head says that a column is one of passwords', () => {
    const secret = password();
    const bytes = `<?xml version="1.0"?><w:document><w:tbl>${rowOf('User', 'Password')}${rowOf('ann', secret)}</w:tbl></w:document>`;
    expect(found(zipOf([{ name: 'word/document.xml', bytes }]), 'a.docx')).toEqual([
      `word/document.xml: ${secret}`,
    ]);
  });

  it.each(['first', 'last'])('in a sheet whose cells refer to strings of a part that stands %s', (place) => {
    const secret = password();
    const strings = {
      name: 'xl/sharedStrings.xml',
      bytes: `<?xml version="1.0"?><sst><si><t>User</t></si><si><r><t>Pass</t></r><r><t>word</t></r></si><si><t>ann</t></si><si><t>${secret}</t></si></sst>`,
    };
    const sheet = {
      name: 'xl/worksheets/sheet1.xml',
      bytes:
        '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1" t="s"><v>3</v></c></row></sheetData></worksheet>',
    };
    const parts = place === 'first' ? [strings, sheet] : [sheet, strings];
    expect(found(zipOf(parts), 'a.xlsx')).toEqual([`xl/worksheets/sheet1.xml: ${secret}`]);
  });

  it('and what its markup says, once', () => {
    const [secret, other] = [token(), token()];
    const body = `${paragraph([`the key is ${secret}`])}<w:hyperlink w:tooltip="${other}"/>`;
    const bytes = zipOf([{ name: 'word/document.xml', bytes: `${XML}${body}` }]);
    expect(found(bytes, 'a.docx')).toEqual([`word/document.xml: ${secret}`, `word/document.xml: ${other}`]);
  });
});
