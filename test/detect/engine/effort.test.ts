import { describe, expect, it } from 'vitest';
import { createDetector, type Detection } from '../../../src/detect/detector.ts';
import { Effort, stepsOfRule } from '../../../src/detect/engine/effort.ts';
import { zipOf } from '../containers/archives.ts';
import { exampleSource } from '../example-source.ts';

const detector = await createDetector({ disable: [], userRules: [] });
const make = exampleSource(31);
const BYTES = 262_144;

function detect(text: string | Buffer, path: string): Detection {
  return detector.detect({ bytes: Buffer.from(text), path });
}

/** Lines until there are enough. */
function linesOf(line: (index: number) => string): string {
  const lines: string[] = [];
  for (let length = 0; length < BYTES; length += lines.at(-1)?.length ?? 0) lines.push(line(lines.length));
  return lines.join('');
}

/** Full of what rules look at, and still what people write. */
const DENSE: Readonly<Record<string, (index: number) => string>> = {
  'parser.js': () => 'if (token.type === tokens.key && key.token !== key) { token = key(token, keys); }\n',
  'types.ts': (index) => `declare function key${index}(key: string, token: Token, secret?: string): Key;\n`,
  'en.json': (index) => `  "password.reset.${index}": "Enter the new password, or the key of your token",\n`,
  'dump.sql': (index) => `INSERT INTO users (id, password) VALUES (${index}, '$2b$10$${make.base62(53)}');\n`,
  'pages.json': (index) => `{"next": "eyJ${make.base64url(40)}", "page": ${index}},\n`,
  'app.log': (index) => `INFO token=${make.hex(8)} key=${index} auth=ok secret=no password=*** done\n`,
  'main.tf': (index) =>
    `resource "x" "p${index}" {\n  name = "/app/password"\n  value = var.secret_${index}\n}\n`,
};

describe('the steps of a search', () => {
  it.each(Object.entries(DENSE))('are enough for a quarter of a megabyte of %s', (path, line) => {
    expect(detect(linesOf(line), path).gaps).toEqual([]);
  });

  it('that are used up are said, of a text as of those in an archive, of which the first are named', () => {
    const names = '("password" key="token" '.repeat(BYTES / 24);
    expect(detect(names, 'a.txt').gaps).toContain('more places that may be secrets than are tried');
    const files = Array.from({ length: 40 }, (_, index) => ({
      name: `${index}.txt`,
      bytes: names.slice(0, 65_536),
    }));
    const { gaps } = detect(zipOf(files.map((file) => ({ ...file, method: 8 }))), 'a.zip');
    expect(gaps.filter((gap) => gap.includes('than are tried')).length).toBeLessThan(10);
    expect(gaps.at(-1)).toMatch(/^in \d+ more of its texts: more places that may be secrets than are tried$/);
  });

  it('are more for what is unpacked, and those of one rule are fewer than those of all', () => {
    const effort = new Effort(10_000_000);
    expect(effort.ofRule).toBe(stepsOfRule(10_000_000));
    effort.spend(effort.ofRule + 1);
    expect(effort.isExhausted).toBe(false);
    effort.spend(1_000_000_000);
    expect(effort.isExhausted).toBe(true);
    effort.grant(1_000_000_000);
    expect(effort.isExhausted).toBe(false);
  });
});
