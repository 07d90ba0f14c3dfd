/** How the demonstration speaks: headings, indented lines, and everything that it said, for the picture. */
const isColoured = process.stdout.isTTY && !process.env.NO_COLOR;

const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', cyan: '36' } as const;

export type Tone = keyof typeof CODES;

export interface Line {
  readonly text: string;
  readonly tone?: Tone;
}

const WIDTH = 110;

export class Telling {
  readonly lines: Line[] = [];

  heading(text: string): void {
    this.#say({ text: '' });
    this.#say({ text, tone: 'bold' });
  }

  /** A line of the story; a long one is wrapped under its own indentation. */
  line(text: string, tone?: Tone): void {
    const indent = /^ */.exec(text)?.[0] ?? '';
    let rest = `  ${text}`;
    while (rest.length > WIDTH) {
      const cut = Math.max(rest.lastIndexOf(' ', WIDTH), indent.length + 30);
      this.#say({ text: rest.slice(0, cut), ...(tone ? { tone } : {}) });
      rest = `  ${indent}  ${rest.slice(cut).trimStart()}`;
    }
    this.#say({ text: rest, ...(tone ? { tone } : {}) });
  }

  #say(line: Line): void {
    this.lines.push(line);
    const code = line.tone === undefined ? undefined : CODES[line.tone];
    process.stdout.write(
      code !== undefined && isColoured ? `\u001b[${code}m${line.text}\u001b[0m\n` : `${line.text}\n`,
    );
  }
}
