import { describe, expect, it } from 'vitest';
import { createRepository } from '../git/repository.ts';
import { onPullRequest } from './on-pull-request.ts';
import { acmeToken } from './scan/harness.ts';

const RULE = `[[rules]]\nid = "acme-token"\nregex = '''acme_[0-9a-f]{32}'''\n`;
const ACCEPT_ALL = "[allowlist]\npaths = ['''.''']\n";

describe('on a pull request', () => {
  it('what would accept its findings counts as it stood in the base, not as the change has it', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { '.gitleaks.toml': RULE, 'old.txt': 'a\n' } },
      {
        branch: 'topic',
        parents: [':1'],
        files: {
          'a.txt': `${acmeToken()}\n`,
          '.gitleaks.toml': ACCEPT_ALL,
          '.gitleaksignore': 'a.txt:acme-token:1\n',
        },
      },
    ]);
    expect((await onPullRequest(repository)).outputs.get('findings')).toBe('1');
  });

  it('what the base has counts', async () => {
    const repository = createRepository();
    repository.commits([
      { files: { '.gitleaks.toml': `${RULE}${ACCEPT_ALL}` } },
      { branch: 'topic', parents: [':1'], files: { 'a.txt': `${acmeToken()}\n`, '.gitleaks.toml': RULE } },
    ]);
    expect((await onPullRequest(repository)).outputs.get('findings')).toBe('0');
  });
});
