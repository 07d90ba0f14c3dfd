/** Parts of a workbook of Office Open XML (ECMA-376, part 1, 18.3 and 18.4): its strings, and its sheets. */
const STRINGS = /^xl\/sharedStrings\.xml$/i;
const SHEET = /^xl\/worksheets\/[\w-]{1,40}\.xml$/i;

/** Most characters of strings and sheets that are put together, each. */
const MOST = 8_388_608;

/** A sheet as people see it. */
export interface SheetText {
  readonly name: string;
  readonly text: Buffer;
}

/** Puts the rows of sheets together: most of their strings stand in a part of their own, and the cells have numbers. */
export class Workbook {
  #strings: readonly string[] | undefined;
  readonly #sheets: { readonly name: string; readonly xml: string }[] = [];
  #room = MOST;

  /** Takes a part of the archive, where it is one of a workbook. */
  take(name: string, bytes: Uint8Array): void {
    const isStrings = STRINGS.test(name);
    if ((!isStrings && !SHEET.test(name)) || bytes.length > this.#room) return;
    const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (isStrings) this.#strings = Array.from(xml.matchAll(ITEM), ([, item = '']) => textOf(item));
    else {
      this.#room -= bytes.length;
      this.#sheets.push({ name, xml });
    }
  }

  /** One line a row, a tab between cells; nothing where no cell refers to a string. */
  *sheets(): Generator<SheetText> {
    const strings = this.#strings;
    if (!strings) return;
    for (const { name, xml } of this.#sheets) {
      let room = MOST;
      const rows: string[] = [];
      for (const [, row = ''] of xml.matchAll(ROW)) {
        const line = Array.from(row.matchAll(CELL), ([, attributes = '', content = '']) =>
          cellText(attributes, content, strings),
        ).join('\t');
        room -= line.length;
        if (room < 0) break;
        rows.push(line);
      }
      if (rows.length > 0) yield { name, text: Buffer.from(`${rows.join('\n')}\n`, 'latin1') };
    }
  }
}

const ITEM = /<si(?:\s[^<>]*)?>(.*?)<\/si>/gs;
const ROW = /<row(?:\s[^<>]*)?>(.*?)<\/row>/gs;
const CELL = /<c((?:\s[^<>]*)?)(?:\/>|>(.*?)<\/c>)/gs;

function cellText(attributes: string, content: string, strings: readonly string[]): string {
  const value = /<v>(\d{1,9})<\/v>/.exec(content)?.[1];
  return / t="s"/.test(attributes) && value !== undefined ? (strings[Number(value)] ?? '') : textOf(content);
}

/** Without its markup, and breaks of lines that are none of the table. */
function textOf(xml: string): string {
  return xml.replaceAll(/<[^<>]*>/g, '').replaceAll(/[\r\n\t]+/g, ' ');
}
