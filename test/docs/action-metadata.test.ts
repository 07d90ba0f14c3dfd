import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readActionMetadata } from '../runner/action-metadata.ts';

const root = join(import.meta.dirname, '..', '..');
const metadata = readActionMetadata(root);
const commands = join(root, 'src', 'commands');
const sources = readdirSync(commands, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(commands, name), 'utf8'))
  .join('\n');

/** The contract with users: a name that changes breaks their workflows. */
const INPUTS: Readonly<Record<string, string>> = {
  command: 'auto',
  config: '.github/rekey.yml',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own expression
  'github-token': '${{ github.token }}',
  scope: '',
  'fail-on': 'high',
  issues: 'auto',
  'dry-run': 'false',
  only: '',
  force: 'false',
  'roll-back': '',
  plan: '',
  'plan-digest': '',
  'plan-max-age': '72h',
  shard: '',
  'fleet-file': '',
  'fleet-digest': '',
  'matrix-only': 'false',
  reports: '',
  'pull-file': '',
  'output-dir': '',
};
const OUTPUTS = [
  'asked-plan',
  'asked-repository',
  'asked-rescan',
  'asked-rotations',
  'complete',
  'emf-file',
  'failed',
  'findings',
  'fleet-file',
  'highest-severity',
  'html-file',
  'json-file',
  'junit-file',
  'matrix',
  'metrics-file',
  'pending',
  'plan-digest',
  'plan-file',
  'planned',
  'pull-file',
  'rolled-back',
  'rotated',
  'sarif-file',
  'trail-file',
  'trend-file',
];

describe('action.yml', () => {
  it('has the inputs of the contract with their defaults', () => {
    const defaults = Object.entries(metadata.inputs ?? {}).map(([name, input]) => [name, input.default]);
    expect(Object.fromEntries(defaults)).toEqual(INPUTS);
  });

  it('has the outputs of the contract', () => {
    expect(Object.keys(metadata.outputs ?? {}).sort()).toEqual(OUTPUTS);
  });

  it.each(Object.keys(INPUTS))('declares the input %s, which is read', (name) => {
    expect(sources).toContain(`input('${name}')`);
  });
});
