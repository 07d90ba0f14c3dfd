import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/credentials/secret.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import type { RunReport } from '../../../src/findings/run-report.ts';
import { createRepository } from '../../git/repository.ts';
import { acmeToken, awsKey, type ConfigChanges, places, scanned } from './harness.ts';

async function scanText(text: string, changes: ConfigChanges = {}): Promise<RunReport> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(text));
      controller.close();
    },
  });
  return await scanned({ kind: 'stdin', stream }, changes);
}

function fingerprintOf(token: string): string {
  return fingerprintsWith('test').ofSecret('acme-token', Secret.of(token), { guessable: true });
}

describe('a suppression', () => {
  it('on the line needs a reason, and is shown with it', async () => {
    const report = await scanText(
      `a ${acmeToken()} # rekey:ignore revoked in 2026\nb ${acmeToken()} # rekey:ignore\n`,
    );

    expect(places(report)).toEqual(['new (standard input):2', 'suppressed (standard input):1']);
    expect(report.findings.find(({ state }) => state === 'suppressed')?.suppression).toEqual({
      by: 'rekey:ignore',
      reason: 'revoked in 2026',
    });
    expect(report.notes).toEqual([
      '(standard input):2: rekey:ignore needs a reason after it; without one it does not hold.',
    ]);
  });

  it('does not carry a secret in its reason', async () => {
    const [first, second] = [acmeToken(), acmeToken()];
    const report = await scanText(
      `/* rekey:ignore both are revoked */ ${first} ${second}\n${first} # rekey:ignore as ${second}\n`,
    );

    expect(report.findings.filter(({ state }) => state === 'suppressed')).not.toEqual([]);
    expect(JSON.stringify(report)).not.toContain(first);
    expect(JSON.stringify(report)).not.toContain(second);
  });

  it('of another tool holds and is named', async () => {
    const report = await scanText(`a ${acmeToken()} # gitleaks:allow\n`);

    expect(report.findings[0]).toMatchObject({
      state: 'suppressed',
      suppression: { by: 'gitleaks:allow', reason: 'gitleaks:allow at (standard input):1' },
    });
  });

  it('in the config holds until its day, and is noted when it has ended', async () => {
    const token = acmeToken();
    const entry = { fingerprint: fingerprintOf(token), reason: 'test key', until: '2027-01-15' };

    const held = await scanText(`${token}\n`, { suppress: [entry] });
    const ended = await scanText(`${token}\n`, { suppress: [{ ...entry, until: '2027-01-14' }] });

    expect(held.findings[0]).toMatchObject({
      state: 'suppressed',
      suppression: { by: 'config', reason: 'test key' },
    });
    expect(ended.findings[0]?.state).toBe('new');
    expect(ended.notes[0]).toMatch(/ended on 2027-01-14/);
  });

  it('at one place does not hide the same secret at another', async () => {
    const token = acmeToken();
    const report = await scanText(`${token} # rekey:ignore a fixture\n${token}\n`);

    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]?.state).toBe('new');
  });

  it('does not hide a different secret that is put on the line later', async () => {
    const token = acmeToken();
    const entry = { fingerprint: fingerprintOf(acmeToken()), reason: 'the former one', until: '2027-12-31' };

    expect((await scanText(`${token}\n`, { suppress: [entry] })).findings[0]?.state).toBe('new');
  });

  it('never hides a key of one of our own accounts, inline or in the config', async () => {
    const key = awsKey();
    const ours = { aws: { accounts: [key.account] } };
    const inline = `${key.text} # rekey:ignore only a test\n`;

    const foreign = await scanText(inline);
    const own = await scanText(inline, ours);
    const fingerprint = own.findings[0]?.fingerprint ?? '';
    const inConfig = await scanText(`${key.text}\n`, {
      ...ours,
      suppress: [{ fingerprint, reason: 'only a test', until: '2027-12-31' }],
    });

    expect(foreign.findings.map(({ state }) => state)).toEqual(['suppressed']);
    expect(own.findings.map(({ state, subject }) => [state, subject.account])).toEqual([
      ['new', key.account],
    ]);
    expect(own.notes).toEqual([
      `(standard input):1: rekey:ignore does not hold for a key of our own account ${key.account}, which may still be active: it stays open until the key is dead.`,
    ]);
    expect(inConfig.findings.map(({ state }) => state)).toEqual(['new']);
    expect(inConfig.notes[0]).toContain('A suppression in the config does not hold');
  });

  it('that a later commit adds counts for the earlier ones; one that it removes no longer does', async () => {
    const repository = createRepository();
    const [added, removed, gone] = [acmeToken(), acmeToken(), acmeToken()];
    repository.commits([
      { files: { 'a.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        files: {
          'added.txt': `${added}\n`,
          'removed.txt': `${removed} # rekey:ignore a fixture\n`,
          'gone.txt': `${gone}\n`,
        },
      },
      {
        branch: 'topic',
        files: {
          'added.txt': `${added} # rekey:ignore a fixture\n`,
          'removed.txt': `${removed}\n`,
          'gone.txt': '# rekey:ignore a fixture\n',
        },
      },
    ]);
    const [base, head] = [repository.id('main'), repository.id('topic')];

    const report = await scanned({ kind: 'range', path: repository.dir, base, head, texts: [] });

    const states = report.findings.map(({ state, locations }) => `${state} ${locations[0]?.path}`).sort();
    expect(states).toEqual(['new gone.txt', 'new removed.txt', 'suppressed added.txt']);
  });

  it('that a whole history does not need is noted', async () => {
    const repository = createRepository();
    repository.commit({ files: { 'a.txt': 'a\n' } });
    const entry = { fingerprint: 'a'.repeat(16), reason: 'gone', until: '2027-12-31' };

    const history = await scanned({ kind: 'history', path: repository.dir }, { suppress: [entry] });
    const head = repository.id('main');
    const range = await scanned(
      { kind: 'range', path: repository.dir, base: head, head, texts: [] },
      { suppress: [entry] },
    );

    expect(history.notes[0]).toContain('is not needed');
    expect(range.notes).toEqual([]);
  });

  it('by a disabled rule finds nothing', async () => {
    const report = await scanText(`${acmeToken()}\n`, { scan: { disable: ['acme-token'] } });
    expect(report.findings).toEqual([]);
  });
});
