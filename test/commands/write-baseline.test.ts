import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/commands/scan.ts';
import { nextBaseline, writeBaseline } from '../../src/commands/write-baseline.ts';
import { type BaselineEntry, renderBaseline } from '../../src/findings/baseline.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { parseBaseline } from '../../src/findings/read-baseline.ts';
import { createRepository } from '../git/repository.ts';
import { acmeToken, awsKey, contextWith } from './scan/harness.ts';

const request = { reason: 'before us', until: '2027-04-15', ourAccounts: [], everythingScanned: true };

function finding(letter: string, changes: Partial<Finding> = {}): Finding {
  return {
    fingerprint: letter.repeat(16),
    rule: 'acme-token',
    severity: 'high',
    title: 'Acme token',
    remedy: [],
    state: 'new',
    confidence: 'structured',
    locations: [],
    subject: { kind: 'acme-token' },
    ...changes,
  };
}

function entry(letter: string, until = '2027-02-01'): BaselineEntry {
  return { fingerprint: letter.repeat(16), until, reason: 'the former reason' };
}

describe('a baseline', () => {
  it('is sorted lines, one a finding, and is read as it was written', () => {
    const entries = [{ ...entry('b'), rule: 'x', reason: 'a "quoted" # reason: yes' }, entry('a')];
    const text = renderBaseline(entries);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      `- { fingerprint: ${'a'.repeat(16)}, until: 2027-02-01, reason: "the former reason" }`,
      `- { fingerprint: ${'b'.repeat(16)}, until: 2027-02-01, rule: "x", reason: "a "quoted" # reason: yes" }`.replace(
        'a "quoted"',
        'a \\"quoted\\"',
      ),
    ]);
    expect(parseBaseline(text)).toEqual([entries[1], entries[0]]);
    expect(parseBaseline('')).toEqual([]);
    expect(parseBaseline(renderBaseline([]))).toEqual([]);
  });

  it('that two branches changed keeps, of one finding, the line that ends first', () => {
    const merged = renderBaseline([entry('a', '2027-03-01')]) + renderBaseline([entry('a', '2027-02-01')]);
    expect(parseBaseline(merged)).toEqual([entry('a', '2027-02-01')]);
  });

  it.each([
    ['a: 1', '1:1: It must be a list.'],
    ['- x', 'Each entry must be a mapping'],
    ['#\n- { fingerprint: abc, until: 2027-01-01, reason: x }', '2:3: "fingerprint" is missing'],
    [`- { fingerprint: ${'a'.repeat(16)}, until: never, reason: x }`, '1:3: "until" is missing'],
    [`- { fingerprint: ${'a'.repeat(16)}, until: 2027-01-01 }`, '1:3: "reason" is missing'],
    ['- {', 'rekey-baseline.yml:1'],
  ])('%j is refused with its place', (text, message) => {
    expect(() => parseBaseline(text)).toThrow(
      expect.objectContaining({ code: 'baseline-invalid', message: expect.stringContaining(message) }),
    );
  });

  it('takes what is open, and leaves what is accepted already as it is', () => {
    const next = nextBaseline([entry('a')], [finding('a', { state: 'suppressed' }), finding('b')], request);
    expect(next.entries).toEqual([
      entry('a'),
      { fingerprint: 'b'.repeat(16), until: '2027-04-15', rule: 'acme-token', reason: 'before us' },
    ]);
    expect(next).toMatchObject({ removed: 0, refused: [] });
  });

  it('loses what a scan of everything no longer finds, and only that', () => {
    const seen = nextBaseline([entry('a')], [], request);
    const partly = nextBaseline([entry('a')], [], { ...request, everythingScanned: false });
    expect([seen.entries, seen.removed]).toEqual([[], 1]);
    expect([partly.entries, partly.removed]).toEqual([[entry('a')], 0]);
  });

  it('accepts anew what has ended and is still there', () => {
    const next = nextBaseline([entry('a', '2020-01-01')], [finding('a')], request);
    expect(next.entries).toMatchObject([{ until: '2027-04-15', reason: 'before us' }]);
    expect(next.removed).toBe(0);
  });

  it('is written by one command; from then on the scan is green, and what is new is not', async () => {
    const repository = createRepository();
    const [old, key] = [acmeToken(), awsKey()];
    repository.commit({ files: { 'a.txt': `${old}\n`, 'b.env': `${key.text}\n` } });
    repository.checkout('main');
    const context = {
      ...contextWith({ aws: { accounts: [key.account] } }),
      companions: {
        read: async (path: string) => await Promise.resolve(textIn(repository.dir, path)),
        from: 'tree' as const,
      },
    };
    const tree = { kind: 'tree', path: repository.dir } as const;
    const ourAccounts = [key.account];
    const first = await scan(tree, context);
    const written = await writeBaseline(first, repository.dir, { ...request, ourAccounts });
    writeFileSync(join(repository.dir, 'a.txt'), `moved\n\n${old}\n${acmeToken()}\n`);
    const second = await scan(tree, context);

    const text = textIn(repository.dir, '.github/rekey-baseline.yml') ?? '';
    expect(text).not.toMatch(/a\.txt|acme_/);
    expect(parseBaseline(text)).toHaveLength(1);
    const states = ({ findings }: typeof first): string[] =>
      findings
        .map(({ state, locations }) => `${state} ${locations[0]?.path}:${locations[0]?.startLine}`)
        .sort();
    expect(states(written)).toEqual(['new b.env:1', 'suppressed a.txt:1']);
    expect(written.notes.at(-1)).toContain('1 of our own accounts cannot be accepted');
    expect(states(second)).toEqual(['new a.txt:4', 'new b.env:1', 'suppressed a.txt:3']);
  });

  it('says after a scan of the whole history which of its entries nothing needs', async () => {
    const repository = createRepository();
    repository.commit({ files: { 'a.txt': 'a\n' } });
    mkdirSync(join(repository.dir, '.github'), { recursive: true });
    writeFileSync(
      join(repository.dir, '.github/rekey-baseline.yml'),
      renderBaseline([entry('a'), entry('b')]),
    );
    const read = async (path: string): Promise<string | undefined> =>
      await Promise.resolve(textIn(repository.dir, path));
    const report = await scan(
      { kind: 'history', path: repository.dir },
      { ...contextWith(), companions: { read, from: 'tree' } },
    );
    expect(report.notes).toEqual([
      `Entries of .github/rekey-baseline.yml are not needed: nothing with these fingerprints was found: ${'a'.repeat(16)}, ${'b'.repeat(16)}.`,
    ]);
  });
});

function textIn(folder: string, path: string): string | undefined {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch {
    return undefined;
  }
}
