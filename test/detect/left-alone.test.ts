import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';

const detector = await createDetector({ disable: [], userRules: [] });

function reasons(text: string, path = 'a.yml'): string[] {
  const { leftAlone } = detector.detect({ bytes: Buffer.from(text), path }, { explain: true });
  return (leftAlone ?? []).map(
    ({ rule, startByte, endByte, why }) => `${rule} ${text.slice(startByte, endByte)}: ${why}`,
  );
}

describe('what is left alone', () => {
  it.each([
    ['password: changeme\n', 'generic-password changeme: '],
    ['password: "{{vault_password}}"\n', 'generic-password {{vault_password}}: it is taken from a variable'],
    [
      `cache_key: "${'ab12'.repeat(10)}"\n`,
      `generic-secret ${'ab12'.repeat(10)}: its name is that of something public`,
    ],
    ['api_token: the_name_of_another_token\n', 'generic-secret the_name_of_another_token: it reads as words'],
    [
      `X-Amz-Sealed-Key: "${'aB3/x9Q+'.repeat(11)}"\n`,
      `generic-secret ${'aB3/x9Q+'.repeat(11)}: its name says that it is encrypted`,
    ],
    [
      `encryptedDataKey = "${'aB3/x9Q+'.repeat(11)}"\n`,
      `generic-secret ${'aB3/x9Q+'.repeat(11)}: its name says that it is encrypted`,
    ],
  ])('%j comes with the reason', (text, expected) => {
    expect(reasons(text)).toContainEqual(expect.stringContaining(expected));
  });

  it('is not told of what was found', () => {
    // Of hex digits alone one value in five hundred would not look drawn.
    const value = randomBytes(27).toString('base64url').replaceAll(/[-_]/g, '7');
    const text = `api_token: "${value}"\n`;
    expect(detector.detect({ bytes: Buffer.from(text), path: 'a.yml' }).matches).toHaveLength(1);
    expect(reasons(text)).toEqual([]);
  });

  it('is not collected unless it is asked for, and the findings are the same', () => {
    const text = { bytes: Buffer.from('password: changeme\npassword: "x7$Kq9!mZ2pL"\n'), path: 'a.yml' };
    const plain = detector.detect(text);
    expect(plain.leftAlone).toBeUndefined();
    expect(detector.detect(text, { explain: true }).matches).toEqual(plain.matches);
  });
});
