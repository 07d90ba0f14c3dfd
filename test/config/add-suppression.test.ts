import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSuppression } from '../../src/config/add-suppression.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { anyText } from '../report/sample-report.ts';

const entry = { fingerprint: 'abcdefgh234567ab', reason: 'a checksum', until: '2027-11-21' };
const LINE = '{ fingerprint: abcdefgh234567ab, reason: "a checksum", until: 2027-11-21 }';
const OTHER = '{ fingerprint: bbbbbbbbbbbbbbbb, reason: x, until: 2027-01-01 }';

describe('one more suppression', () => {
  it.each<[string, string, string]>([
    ['no file', '', `version: 1\nsuppress:\n  - ${LINE}\n`],
    ['a comment only', '# ours\n', `# ours\nversion: 1\nsuppress:\n  - ${LINE}\n`],
    ['none yet', 'version: 1 # ours', `version: 1 # ours\nsuppress:\n  - ${LINE}\n`],
    [
      'a list',
      `version: 1\nsuppress:   # why\n  - ${OTHER} # theirs\n\n# then\naws: { region: eu-west-1 }\n`,
      `version: 1\nsuppress:   # why\n  - ${OTHER} # theirs\n  - ${LINE}\n\n# then\naws: { region: eu-west-1 }\n`,
    ],
    [
      'a list without an indentation',
      `version: 1\nsuppress:\n- ${OTHER}\nscan: {}\n`,
      `version: 1\nsuppress:\n- ${OTHER}\n- ${LINE}\nscan: {}\n`,
    ],
    ['an empty list', 'version: 1\nsuppress: []\n', `version: 1\nsuppress: [ ${LINE} ]\n`],
    [
      'a list in brackets',
      `version: 1\nsuppress: [${OTHER}]\n`,
      `version: 1\nsuppress: [${OTHER}, ${LINE}]\n`,
    ],
  ])('goes to %s, and the rest stays as it was', (_, before, after) => {
    expect(withSuppression(before, entry)).toBe(after);
    expect(parseConfig(after, 'rekey.yml').suppress).toContainEqual(entry);
  });

  it.each([
    ['it is there already', `version: 1\nsuppress:\n  - ${LINE}\n`],
    ['the file is damaged', 'version: [\n'],
    ['the file is a list', '- a\n'],
    ['it is no list', 'version: 1\nsuppress: no\n'],
  ])('is not made when %s', (_, text) => {
    expect(withSuppression(text, entry)).toBeUndefined();
  });

  it('keeps any reason', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reason = `because ${text}`.slice(0, 300);
        const after = withSuppression(`version: 1\nsuppress:\n  - ${OTHER}\n`, { ...entry, reason }) ?? '';
        expect(parseConfig(after, 'rekey.yml').suppress[1]?.reason).toBe(reason);
      }),
    );
  });
});
