import { parseArgs } from 'node:util';
import { messageOf, RekeyError } from '../base/errors.ts';
import { parseIsoDate } from '../base/iso-date.ts';
import { suggest } from '../config/suggest.ts';
import type { FailOn } from '../findings/severity.ts';
import { FAIL_ON, listOf, oneOf } from './action-inputs.ts';
import { COMMAND_NAMES, OPTIONS, optionsOf, SHELLS, type Shell } from './cli-options.ts';
import { type DoctorAsked, doctorAsked } from './doctor-arguments.ts';
import {
  type GithubAsked,
  githubAsked,
  refuseWithoutGithub,
  withRepositoryBehind,
} from './github-arguments.ts';
import { FORMER_TOOLS } from './init/former-tool.ts';
import type { InitRequest } from './init.ts';
import { isDigest, planAge } from './plan-request.ts';
import type { PlanRequest } from './rotate/apply-plan.ts';
import { type AskedPart, foldersAsked, partAsked } from './shard/shard-arguments.ts';

const FORMATS = ['text', 'json', 'sarif', 'html', 'junit', 'openmetrics'] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** What a terminal user asked for, checked. */
export type CliRequest =
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | { readonly do: 'completion'; readonly shell: Shell }
  | { readonly do: 'config-check'; readonly config: string }
  | ({ readonly do: 'init' } & InitRequest)
  | ({ readonly do: 'doctor' } & DoctorAsked)
  | ({
      readonly do: 'scan';
      readonly what: CliScan;
      /** What was left alone is told, and why. */
      readonly explain: boolean;
      /** Providers are asked whether what is found works. */
      readonly verify: boolean;
      /** What is found is accepted. */
      readonly baseline: CliBaseline | undefined;
    } & AskedPart &
      CliCommon)
  | ({
      readonly do: 'rotate';
      readonly plan: boolean;
      /** Windows are not waited for. */
      readonly now: boolean;
      /** What is named is due, whatever its age. */
      readonly force: boolean;
      /** An approved plan, which is applied. */
      readonly apply: PlanRequest | undefined;
      readonly only: readonly string[];
      /** What `only` names is rolled back. */
      readonly rollBack: boolean;
      /** The file that gets the audit trail. */
      readonly trail: string | undefined;
    } & AskedPart &
      CliCommon)
  | ({ readonly do: 'audit' } & AskedPart & CliCommon)
  | ({ readonly do: 'report'; readonly folders: readonly string[] } & CliCommon);

export type CliScan =
  | { readonly kind: 'tree' | 'history' | 'staged'; readonly path: string }
  | { readonly kind: 'range'; readonly path: string; readonly range: string }
  | { readonly kind: 'stdin' }
  | ({ readonly kind: 'github' } & GithubAsked);

export interface CliBaseline {
  readonly reason: string | undefined;
  /** ISO date. */
  readonly until: string | undefined;
}

export interface CliCommon {
  readonly config: string | undefined;
  readonly format: OutputFormat;
  readonly output: string | undefined;
  /** The folder that gets every report. */
  readonly outputDir: string | undefined;
  /** Channels and stores of metrics are told. */
  readonly notify: boolean;
  readonly failOn: FailOn;
  readonly colour: boolean;
  /** Only what is wrong is printed. */
  readonly quiet: boolean;
}

/** A command that gives a report. */
export type CliCommand = Extract<CliRequest, CliCommon>;

const LATER = ['respond'];

/**
 * Reads a command line.
 * @throws RekeyError `usage` (exit 2)
 */
export function readCommandLine(argv: readonly string[]): CliRequest {
  const { values, positionals } = parse(argv);
  if (values.version) return { do: 'version' };
  const [name, ...rest] = positionals;
  if (values.help || name === undefined) return { do: 'help' };
  const command = COMMAND_NAMES.find((known) => known === name);
  if (!command) throw unknownCommand(name);
  const taken: readonly string[] = optionsOf(command);
  const stray = Object.keys(values).find((option) => !taken.includes(option));
  if (stray !== undefined) throw usage(`"rekey ${command}" has no option --${stray}.`);
  if (command === 'config') {
    if (rest.length !== 1 || rest[0] !== 'check') throw usage('Use "rekey config check".');
    return { do: 'config-check', config: values.config ?? '.github/rekey.yml' };
  }
  if (command === 'init') return { do: 'init', ...initOf(values, rest) };
  if (command === 'doctor') return { do: 'doctor', ...doctorAsked(values, rest) };
  if (command === 'completion') {
    if (rest.length !== 1) throw usage(`Use "rekey completion" with one of ${SHELLS.join(', ')}.`);
    return { do: 'completion', shell: oneOf('SHELL', rest[0] ?? '', SHELLS) };
  }
  const common: CliCommon = {
    config: values.config,
    format: oneOf('--format', values.format ?? 'text', FORMATS),
    output: values.output,
    outputDir: values['output-dir'],
    notify: values.notify === true,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'high', FAIL_ON),
    colour: !values['no-color'],
    quiet: values.quiet === true,
  };
  if (common.notify && values.shard !== undefined)
    throw usage('--notify cannot be given beside --shard: "rekey report" tells of all of them.');
  if (command === 'scan') {
    const what = scanOf(values, rest);
    const explain = values.explain === true;
    const verify = values.verify === true;
    const asked = partAsked(values, rest);
    return { do: 'scan', what, explain, verify, baseline: baselineOf(values, what), ...asked, ...common };
  }
  if (command === 'report') return { do: 'report', folders: foldersAsked(values, rest), ...common };
  if (rest.length > 0) throw usage(`"rekey ${command}" takes no argument "${rest[0]}".`);
  const asked = partAsked(values, rest);
  if (command === 'audit') return { do: 'audit', ...asked, ...common };
  const undone = (values['roll-back'] ?? []).flatMap(listOf);
  const rollBack = values['roll-back'] !== undefined;
  if (rollBack) refuseBesideRollBack(values, undone);
  const only = rollBack ? undone : (values.only ?? []).flatMap(listOf);
  const { trail } = values;
  const force = values.force === true;
  if (force && only.length === 0) throw usage('--force needs --only NAME: what is to be rotated now.');
  const apply = planToApply(values);
  const plan = values.plan === true;
  return {
    do: 'rotate',
    plan,
    now: values.now === true,
    only,
    rollBack,
    force,
    apply,
    trail,
    ...asked,
    ...common,
  };
}

type Values = ReturnType<typeof parse>['values'];

function refuseBesideRollBack(values: Values, names: readonly string[]): void {
  if (names.length === 0) throw usage('--roll-back needs the NAME of a rotation.');
  const beside = (['only', 'now', 'force', 'apply'] as const).find((name) => values[name] !== undefined);
  if (beside !== undefined) throw usage(`--${beside} cannot be given beside --roll-back.`);
}

function planToApply(values: Values): PlanRequest | undefined {
  const { apply: path, digest } = values;
  if (path === undefined) {
    const lonely = (['digest', 'max-age'] as const).find((name) => values[name] !== undefined);
    if (lonely !== undefined) throw usage(`--${lonely} needs --apply FILE.`);
    return undefined;
  }
  const beside = (['plan', 'now', 'force', 'only'] as const).find((name) => values[name] !== undefined);
  if (beside !== undefined)
    throw usage(`--${beside} cannot be given beside --apply: the plan says what is done.`);
  if (digest !== undefined && !isDigest(digest)) throw usage('--digest must be a SHA-256 in hexadecimal.');
  return { path, digest, maxAgeMs: planAge('--max-age', values['max-age'] ?? '') };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: withRepositoryBehind(argv),
      allowPositionals: true,
      options: OPTIONS,
    });
  } catch (error) {
    throw usage(messageOf(error));
  }
}

function scanOf(values: Values, paths: readonly string[]): CliScan {
  if (paths.length > 1) throw usage('"rekey scan" takes one PATH.');
  const kinds = (['history', 'staged', 'range', 'stdin', 'github'] as const).filter(
    (kind) => values[kind] !== undefined,
  );
  if (kinds.length > 1) throw usage(`Use only one of ${kinds.map((kind) => `--${kind}`).join(', ')}.`);
  const kind = kinds[0];
  if (kind === 'github') return { kind, ...githubAsked(values, paths) };
  refuseWithoutGithub(values);
  const path = paths[0] ?? '.';
  if (kind === 'stdin') {
    if (paths.length > 0) throw usage('--stdin takes no PATH.');
    return { kind };
  }
  if (kind === 'range') return { kind, path, range: values.range ?? '' };
  return { kind: kind ?? 'tree', path };
}

function baselineOf(values: Values, what: CliScan): CliBaseline | undefined {
  const { reason, until } = values;
  if (values['write-baseline'] !== true) {
    const lonely = (['reason', 'until'] as const).find((name) => values[name] !== undefined);
    if (lonely !== undefined) throw usage(`--${lonely} needs --write-baseline.`);
    return undefined;
  }
  if (what.kind === 'stdin' || what.kind === 'staged')
    throw usage(
      `--write-baseline cannot be given beside --${what.kind}: what is new is not accepted unseen.`,
    );
  if (reason?.trim() === '') throw usage('--reason must say why.');
  if (until !== undefined && !parseIsoDate(until)) throw usage('--until must be a date such as 2027-01-31.');
  return { reason, until };
}

/** What ends up in policies and templates holds no sign that one of their languages could take for its own. */
const INIT_FORMS = {
  repository: [/^[\w.-]+\/[\w.-]+$/, 'OWNER/NAME'],
  environment: [/^[A-Za-z0-9][\w ./-]{0,254}$/, 'letters, digits, spaces and _./-'],
  account: [/^\d{12}$/, '12 digits'],
} as const;

function initOf(values: Values, rest: readonly string[]): InitRequest {
  if (rest.length > 0) throw usage(`"rekey init" takes no argument "${rest[0]}".`);
  for (const name of ['repository', 'environment', 'account'] as const) {
    const [form, said] = INIT_FORMS[name];
    const value = values[name];
    if (value !== undefined && !form.test(value)) throw usage(`--${name} must be ${said}.`);
  }
  const { repository, environment, account } = values;
  const from = values.from === undefined ? undefined : oneOf('--from', values.from, FORMER_TOOLS);
  const { forks, offline, update } = values;
  return { repository, environment, account, kmsKeys: values['kms-key'] ?? [], from, forks, offline, update };
}

function unknownCommand(name: string): RekeyError {
  if (LATER.includes(name)) return usage(`The command "${name}" is not part of this version.`);
  const meant = suggest(name, COMMAND_NAMES);
  return usage(`Unknown command "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`);
}

function usage(what: string): RekeyError {
  return new RekeyError({ code: 'usage', what, fix: 'See "rekey --help".' });
}
