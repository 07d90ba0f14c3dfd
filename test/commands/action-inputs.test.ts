import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readActionInputs } from '../../src/commands/action-inputs.ts';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
}

const metadata = parse(readFileSync('action.yml', 'utf8')) as Metadata;

function inputs(given: Readonly<Record<string, string>>) {
  return readActionInputs((name) => given[name] ?? metadata.inputs[name]?.default ?? '');
}

describe('the inputs of the action', () => {
  it('have the defaults of the contract', () => {
    expect(inputs({ 'github-token': 't' })).toEqual({
      command: 'auto',
      configPath: '.github/rekey.yml',
      githubToken: 't',
      scope: undefined,
      failOn: 'high',
      issues: 'auto',
      dryRun: false,
      only: [],
      rollBack: [],
      force: false,
      plan: undefined,
      shards: { part: undefined, fleet: undefined, matrixOnly: false, reports: [] },
      outputDir: undefined,
    });
  });

  it('take names by comma or line, and booleans as YAML spells them', () => {
    expect(inputs({ only: 'a, b\nc\n', 'dry-run': 'True', issues: 'FALSE' })).toMatchObject({
      only: ['a', 'b', 'c'],
      dryRun: true,
      issues: 'false',
    });
  });

  it.each([
    [
      'fail-on',
      'hihg',
      '"fail-on" must be one of critical, high, medium, low, never, not "hihg". Did you mean "high"?',
    ],
    ['scope', 'all', '"scope" must be one of range, tree, history, not "all".'],
    ['dry-run', 'yes', '"dry-run" must be one of true, false, not "yes".'],
    ['shard', '3/2', '"shard" must be a part such as 2/16'],
  ])('%s: %s is refused with the input named', (name, value, message) => {
    expect(() => inputs({ [name]: value })).toThrow(message);
  });
});
