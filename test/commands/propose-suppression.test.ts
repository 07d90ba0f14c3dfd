import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { logTo } from '../../src/base/log.ts';
import type { FileProposal, Proposed } from '../../src/clients/github/propose-file.ts';
import { proposeSuppression } from '../../src/commands/propose-suppression.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { Secret } from '../../src/credentials/secret.ts';

const entry = { fingerprint: 'abcdefgh234567ab', reason: 'a checksum', until: '2027-11-21' };

async function propose(
  answer: (proposal: FileProposal) => Proposed | undefined,
  { text = 'version: 1\n', reason = entry.reason, redactor = new Redactor() } = {},
): Promise<{ told: string[]; logged: string[] }> {
  const logged: string[] = [];
  const github = { proposeFile: async (proposal: FileProposal) => answer(proposal) };
  const context = {
    config: parseConfig(text, 'rekey.yml'),
    redactor,
    log: logTo((_, line) => void logged.push(line)),
  };
  return { told: await proposeSuppression({ ...entry, reason }, { github, issue: 7 }, context), logged };
}

it.each<[Proposed | undefined, RegExp]>([
  [{ number: 9, state: 'new' }, /^Proposed as pull request #9\.$/],
  [{ number: 9, state: 'closed' }, /#9, which is closed/],
  [undefined, /such a suppression already/],
])('says what became of it: %j', async (answer, sentence) => {
  expect((await propose(() => answer)).told).toEqual([expect.stringMatching(sentence)]);
});

it('adds the entry, names the issue, and repeats no credential', async () => {
  const value = randomBytes(24).toString('hex');
  const redactor = new Redactor();
  redactor.add(Secret.of(value));
  let made: FileProposal | undefined;
  const take = (proposal: FileProposal): undefined => {
    made = proposal;
  };
  await propose(take, { reason: `is not ${value}`, redactor });

  expect(made?.branch).toBe('rekey/suppress-abcdefgh234567ab');
  expect(made?.body).toContain('#7');
  const text = made?.edit('version: 1\n') ?? '';
  expect(parseConfig(text, 'rekey.yml').suppress).toHaveLength(1);
  expect(JSON.stringify([made, text])).not.toContain(value);
});

it('is not tried where the configuration does not want it', async () => {
  const text = 'version: 1\nissues: { propose-suppressions: false }\n';
  const { told } = await propose(
    () => {
      throw new Error('It was tried');
    },
    { text },
  );
  expect(told).toEqual([]);
});

it('is left out where the token may not, which the log says', async () => {
  const { told, logged } = await propose(() => {
    throw new RekeyError({ code: 'github-denied', what: 'Needs contents: write.', exit: 3 });
  });
  expect(told).toEqual([]);
  expect(logged).toEqual(['Not proposed as a suppression: Needs contents: write.']);
});
