import { describe, expect, it } from 'vitest';
import { parseGitleaksConfig } from '../../../src/config/other-tools/gitleaks-config.ts';
import { parseGitleaksIgnore } from '../../../src/config/other-tools/gitleaks-ignore.ts';
import { isSameRule, mayFindTheSame } from '../../../src/config/other-tools/rule-names.ts';
import { parseSecretsBaseline } from '../../../src/config/other-tools/secrets-baseline.ts';

describe('.gitleaksignore', () => {
  it('holds fingerprints with and without a commit, and comments', () => {
    const commit = 'a'.repeat(40);
    const text = `# old\r\n${commit}:src/a:b.ts:generic-api-key:12\n\n  ./dir\\a.env:aws-access-token:3 \n`;
    expect(parseGitleaksIgnore(text, 'f')).toEqual({
      notes: [],
      entries: [
        {
          commit,
          path: 'src/a:b.ts',
          rule: 'generic-api-key',
          line: 12,
          place: { file: 'f', line: 2, column: 1 },
        },
        {
          commit: undefined,
          path: 'dir/a.env',
          rule: 'aws-access-token',
          line: 3,
          place: { file: 'f', line: 4, column: 1 },
        },
      ],
    });
  });

  it('says which lines are none', () => {
    expect(parseGitleaksIgnore('a.env\n', 'f').notes).toEqual([
      'f:1:1: "a.env" is no fingerprint of gitleaks and is not used.',
    ]);
  });
});

describe('.gitleaks.toml', () => {
  it('gives rules, allowlists of both ages, and what is switched off', () => {
    const config = parseGitleaksConfig(
      `title = "ours"
[extend]
useDefault = true
path = "base.toml"
disabledRules = ["generic-api-key"]
[[rules]]
id = "acme"
description = "Acme"
regex = '''acme_([a-z]+)'''
secretGroup = 1
entropy = 3.5
keywords = ["acme_"]
path = '''\\.env$'''
tags = ["x"]
[[rules.allowlists]]
condition = "&&"
regexTarget = "line"
regexes = ['''test''']
stopwords = ["Dummy"]
[rules.allowlist]
commits = ["ABC"]
[[rules]]
id = "aws-access-token"
[[rules.allowlists]]
paths = ["a"]
[allowlist]
description = "all"
paths = ["b", "c"]
[[allowlists]]
targetRules = ["acme"]
regexTarget = "match"
regexes = ["d"]
`,
      'g.toml',
    );
    expect(config.notes).toEqual([]);
    expect(config.extends).toMatchObject({ path: 'base.toml', place: { line: 4 } });
    expect(config.disabled).toMatchObject([{ id: 'generic-api-key', place: { line: 5 } }]);
    expect(config.rules.map(({ rule }) => rule)).toEqual([
      {
        id: 'acme',
        description: 'Acme',
        pattern: 'acme_([a-z]+)',
        severity: 'high',
        group: 1,
        entropy: 3.5,
        keywords: ['acme_'],
        path: '\\.env$',
      },
    ]);
    const summary = config.allowlists.map(({ rules, condition, regexTarget, paths, regexes, commits }) => [
      rules,
      condition,
      regexTarget,
      [...paths, ...regexes].map(({ source }) => source).concat(commits),
    ]);
    expect(summary).toEqual([
      [undefined, 'OR', 'secret', ['b', 'c']],
      [['acme'], 'OR', 'match', ['d']],
      [['acme'], 'OR', 'secret', ['abc']],
      [['acme'], 'AND', 'line', ['test']],
      [['aws-access-token'], 'OR', 'secret', ['a']],
    ]);
    expect(config.allowlists.find(({ condition }) => condition === 'AND')?.stopwords).toEqual(['dummy']);
  });

  it('says what is not used, each with its place', () => {
    const { notes, rules } = parseGitleaksConfig(
      `surprise = 1
[extend]
url = "https://x.test/"
[[rules]]
regex = "a"
[[rules]]
id = "by-path"
path = "id_rsa"
[[rules]]
id = "helper"
regex = "b"
skipReport = true
[[rules.required]]
id = "x"
[[rules]]
id = "typed"
regex = "c"
entropy = "high"
[[rules.allowlists]]
condition = "XOR"
paths = [1]
`,
      'g.toml',
    );
    expect(notes.map((note) => note.replace(/^g\.toml:/, '')).toSorted()).toEqual(
      [
        '3:7: A configuration at an address is not fetched.',
        '4:1: A rule without an id is not used.',
        '8:8: The rule "by-path" judges files by their path alone, which Rekey does not.',
        '9:1: The rule "helper" only helps others and is not used.',
        '13:1: "required" is not used by Rekey.',
        '18:11: "entropy" has a value that Rekey does not know.',
        '20:13: "condition" has a value that Rekey does not know.',
        '21:10: "paths" has a value that Rekey does not know.',
        '1:12: "surprise" is not used by Rekey.',
      ].toSorted(),
    );
    expect(rules.map(({ rule }) => [rule.id, rule.group])).toEqual([['typed', 'first']]);
  });
});

describe('.secrets.baseline', () => {
  const hash = 'ab'.repeat(20);

  it('holds hashes by file, with what an audit said, and patterns', () => {
    const text = JSON.stringify(
      {
        plugins_used: [{ name: 'Mine', path: 'file:///mine.py' }],
        filters_used: [
          { path: 'detect_secrets.filters.allowlist.is_line_allowlisted' },
          { path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^vendor/'] },
          { path: 'detect_secrets.filters.regex.should_exclude_line', pattern: 'nonce' },
        ],
        results: {
          'a.py': [
            { type: 'Secret Keyword', hashed_secret: hash.toUpperCase(), line_number: 4, is_secret: true },
            { type: 'X' },
          ],
        },
      },
      undefined,
      1,
    );
    const baseline = parseSecretsBaseline(text, 'b');
    const line = text.slice(0, text.indexOf(hash.toUpperCase())).split('\n').length;
    expect(baseline.secrets).toMatchObject([
      { path: 'a.py', hash, type: 'Secret Keyword', line: 4, isReal: true, place: { file: 'b', line } },
    ]);
    expect(
      baseline.allowlists.map(({ paths, regexes, regexTarget }) => [
        paths.length,
        regexes.length,
        regexTarget,
      ]),
    ).toEqual([
      [1, 0, 'secret'],
      [0, 1, 'line'],
    ]);
    expect(baseline.notes).toEqual([
      expect.stringContaining('"a.py" has no hashed_secret'),
      expect.stringMatching(/^b:5:\d+: The plugin "file:\/\/\/mine\.py" cannot be run/),
    ]);
  });

  it('that is no JSON is refused, without quoting it', () => {
    expect(() => parseSecretsBaseline('{"a": hunter2', 'b')).toThrow(
      expect.objectContaining({ code: 'baseline-invalid', message: expect.not.stringContaining('hunter2') }),
    );
  });
});

describe('a rule of another tool', () => {
  it.each([
    ['generic-api-key', 'generic-secret', true],
    ['generic-api-key', 'github_personal_access_token', false],
    ['slack-bot-token', 'slack_api_token', true],
    ['anthropic-api-key', 'anthropic_api_key', true],
    ['slack-bot-token', 'slack_incoming_webhook_url', false],
  ])('%s is our %s: %s', (theirs, ours, same) => {
    expect(isSameRule(theirs, ours)).toBe(same);
  });

  it.each([
    ['slack-bot-token', 'slack_incoming_webhook_url', true],
    ['gcp-api-key', 'google_oauth_client_secret', true],
    ['slack-bot-token', 'github_personal_access_token', false],
    ['generic-api-key', 'github_personal_access_token', true],
    ['acme', 'generic-password', true],
  ])('%s on a line may be our %s: %s', (theirs, ours, may) => {
    expect(mayFindTheSame(theirs, ours)).toBe(may);
  });
});
