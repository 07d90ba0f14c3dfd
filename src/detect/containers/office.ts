/** Parts of documents whose text is broken up by markup: Office Open XML (ECMA-376) and OpenDocument. */
const DOCUMENT_PART =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl\/(?:sharedStrings|comments\d*|worksheets\/sheet\d+)|ppt\/(?:slides|notesSlides|comments)\/\w+|content|styles)\.xml$/;

/** Elements that end a line, and those that stand for a blank. */
const LINE_ENDS =
  /<(?:\/(?:w:p|w:tr|a:p|a:tr|text:p|text:h|si|is|row|table:table-row)|w:br|w:cr|a:br|text:line-break)(?=[\s/>])[^<>]*>/g;
/** The last paragraph of a cell ends no line of its table. */
const CELL_ENDS =
  /<\/(?:w:p|a:p|text:p|is)>(?=(?:\s{0,20}<\/a:txBody>)?(?:\s{0,20}<a:tcPr[^<>]{0,200}\/>)?\s{0,20}<\/(?:w:tc|a:tc|c|table:table-cell)>)/g;
const BLANKS = /<(?:\/(?:w:tc|a:tc|c|table:table-cell)|w:tab|text:tab|text:s)(?=[\s/>])[^<>]*>/g;

/**
 * What people read in a part of a document: one line a paragraph, whatever the markup in it; editors break words up
 * as they like. `undefined` for what is no such part.
 */
export function officeText(name: string, bytes: Uint8Array): Buffer | undefined {
  if (!DOCUMENT_PART.test(name)) return undefined;
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!xml.startsWith('<?xml') && !xml.startsWith('\xef\xbb\xbf<?xml')) return undefined;
  // Line breaks of the markup are none of the text.
  const text = xml
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(CELL_ENDS, '')
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(BLANKS, '\t')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\t+\n/g, '\n');
  return Buffer.from(text, 'latin1');
}
