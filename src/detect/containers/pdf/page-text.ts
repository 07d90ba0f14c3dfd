import { type FontMap, textIn } from './fonts.ts';
import { readTokens, type Steps } from './tokens.ts';

/** What a page says, line by line; parts that are set apart on one line with a tab between them, or with nothing. */
export interface PageText {
  readonly apart: string;
  readonly joined: string;
}

/** A gap of so many thousandths of the size of the letters is a blank: within words they are moved by less. */
const BLANK = -200;

/** The text that the operators of a page show, in their order (ISO 32000-2, 9.4). */
export function pageText(
  content: string,
  fonts: (name: string) => FontMap | undefined,
  steps: Steps,
): PageText {
  const reader = readTokens(content, 0, content.length, steps);
  const apart: string[] = [];
  const joined: string[] = [];
  let font: FontMap | undefined;
  let height: number | undefined;
  let numbers: number[] = [];
  let strings: string[] = [];
  let name = '';

  const show = (): void => {
    for (const each of strings) {
      apart.push(each);
      joined.push(each);
    }
  };
  const line = (): void => {
    apart.push('\n');
    joined.push('\n');
  };
  const cell = (): void => void apart.push('\t');

  for (let token = reader.next(); token; token = reader.next()) {
    if (token.kind === 'number') {
      // Between the strings of one TJ: a move to the left is a blank.
      if (strings.length > 0 && token.value < BLANK) strings.push(' ');
      numbers.push(token.value);
    } else if (token.kind === 'string') strings.push(textIn(token.value, font));
    else if (token.kind === 'name') name = token.value;
    if (token.kind !== 'word') continue;
    switch (token.value) {
      case 'Tf':
        font = fonts(name);
        break;
      case "'":
      case '"':
        line();
        show();
        break;
      case 'Tj':
      case 'TJ':
        show();
        break;
      case 'Td':
      case 'TD':
        if (numbers.at(-1) === 0) cell();
        else line();
        break;
      case 'Tm':
        if (numbers.at(-1) === height) cell();
        else line();
        height = numbers.at(-1);
        break;
      case 'T*':
        line();
        break;
      case 'ET':
        cell();
        break;
      // The bytes of an image in a page (8.9.7).
      case 'ID': {
        const end = content.indexOf('EI', reader.at);
        reader.at = end === -1 ? content.length : end + 2;
      }
    }
    numbers = [];
    strings = [];
  }
  return { apart: apart.join(''), joined: joined.join('') };
}
