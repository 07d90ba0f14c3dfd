import { parseArgs } from 'node:util';
import { messageOf, RekeyError } from '../base/errors.ts';
import { suggest } from '../config/suggest.ts';
import { IsoDate } from '../config/values.ts';
import type { FailOn } from '../findings/severity.ts';
import { FAIL_ON, listOf, oneOf } from './action-inputs.ts';
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

export type OutputFormat = 'text' | 'json' | 'sarif';

/** What a terminal user asked for, checked. */
export type CliRequest =
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | { readonly do: 'config-check'; readonly config: string }
  | ({ readonly do: 'init' } & InitRequest)
  | ({
      readonly do: 'scan';
      readonly what: CliScan;
      /** What was left alone is told, and why. */
      readonly explain: boolean;
      /** Providers are asked whether what is found works. */
      readonly verify: boolean;
      /** What is found is accepted. */
      readonly baseline: CliBaseline | undefined;
    } & CliCommon)
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
    } & CliCommon)
  | ({ readonly do: 'audit' } & CliCommon);

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
  readonly failOn: FailOn;
  readonly colour: boolean;
}

export const USAGE = `rekey: finds leaked cloud credentials, changes them, and proves that the old ones are dead.

  rekey scan [PATH]       the tree of PATH (default .)
      --history           every version of every file in the repository
      --staged            what is staged for the next commit
      --range A..B        what B has and A has not
      --stdin             the text on standard input
      --github [OWNER/REPO]   what is written on GitHub beside the commits (default: the remote "origin")
      --texts KINDS       with --github: of issues, pulls, commit-comments, releases, wiki, gists, logs, artifacts
      --since WHEN        with --github: what changed since a date, or in a time such as 30d
      --runs N            with --github: logs of so many workflow runs, and as many artifacts (default 100)
      --explain           also what was looked at and left alone, and why
      --verify            ask providers whether what is found works (docs/verify.md)
      --write-baseline    accept what is found, in .github/rekey-baseline.yml
      --reason TEXT       with --write-baseline: why
      --until DATE        with --write-baseline: the last day (default 90 days from now)
  rekey rotate            what is due, by the configuration
      --plan              print what would be done, change nothing
      --only NAME         this rotation only (may be repeated)
      --now               begin what is due although its window is not open
      --force             with --only: whatever its age and its window (not twice within an hour)
      --roll-back NAME    go back to the value before (may be repeated; with --plan only say how)
      --apply FILE        do what that plan says (--plan --format json --output FILE), if it is still the same
      --digest SHA256     with --apply: the digest of the plan that was approved
      --max-age DURATION  with --apply: how old the plan may be (default 72h)
      --trail FILE        add every step as a line of JSON to that file, as it happens
  rekey audit             passwords, keys and policies of the configured account
  rekey config check      check the configuration file
  rekey init              write the workflow, the configuration and the AWS role; changes no file that is there
      --repository OWNER/NAME   default: the remote "origin"
      --environment NAME        the scheduled job runs in it, and the role trusts it alone
      --account ID              of the role, where the configuration does not say it
      --kms-key ARN             encrypts secrets (may be repeated)
      --from gitleaks           translate .gitleaks.toml into the configuration
      --from detect-secrets     translate .secrets.baseline into the configuration

  --config FILE           default .github/rekey.yml
  --format text|json|sarif
  --output FILE           write the report there instead of printing it
  --fail-on SEVERITY      critical, high (default), medium, low or never
  --no-color              as NO_COLOR=1
  --version, --help

Exit codes: 0 clean; 1 findings at or above --fail-on, or a rotation failed;
2 wrong usage or configuration; 3 could not look at everything.
`;

const COMMANDS = ['scan', 'rotate', 'audit', 'config', 'init'] as const;
const LATER = ['respond', 'report'];

const COMMON = ['config', 'format', 'output', 'fail-on', 'no-color'];

/** The options that each command takes besides the common ones. */
const OWN: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = {
  scan: [
    ...['history', 'staged', 'range', 'stdin', 'explain', 'verify', 'write-baseline', 'reason', 'until'],
    ...['github', 'texts', 'since', 'runs'],
  ],
  rotate: ['plan', 'now', 'only', 'force', 'roll-back', 'apply', 'digest', 'max-age', 'trail'],
  audit: [],
  config: [],
  init: ['repository', 'environment', 'account', 'kms-key', 'from'],
};

/**
 * Reads a command line.
 * @throws RekeyError `usage` (exit 2)
 */
export function readCommandLine(argv: readonly string[]): CliRequest {
  const { values, positionals } = parse(argv);
  if (values.version) return { do: 'version' };
  const [name, ...rest] = positionals;
  if (values.help || name === undefined) return { do: 'help' };
  const command = COMMANDS.find((known) => known === name);
  if (!command) throw unknownCommand(name);
  for (const option of Object.keys(values)) {
    if (!(command !== 'init' && COMMON.includes(option)) && !OWN[command].includes(option)) {
      throw usage(`"rekey ${command}" has no option --${option}.`);
    }
  }
  if (command === 'config') {
    if (rest.length !== 1 || rest[0] !== 'check') throw usage('Use "rekey config check".');
    return { do: 'config-check', config: values.config ?? '.github/rekey.yml' };
  }
  if (command === 'init') return { do: 'init', ...initOf(values, rest) };
  const common: CliCommon = {
    config: values.config,
    format: oneOf('--format', values.format ?? 'text', ['text', 'json', 'sarif']),
    output: values.output,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'high', FAIL_ON),
    colour: !values['no-color'],
  };
  if (command === 'scan') {
    const what = scanOf(values, rest);
    const explain = values.explain === true;
    const verify = values.verify === true;
    return { do: 'scan', what, explain, verify, baseline: baselineOf(values, what), ...common };
  }
  if (rest.length > 0) throw usage(`"rekey ${command}" takes no argument "${rest[0]}".`);
  if (command === 'audit') return { do: 'audit', ...common };
  const undone = (values['roll-back'] ?? []).flatMap(listOf);
  const rollBack = values['roll-back'] !== undefined;
  if (rollBack) refuseBesideRollBack(values, undone);
  const only = rollBack ? undone : (values.only ?? []).flatMap(listOf);
  const { trail } = values;
  const force = values.force === true;
  if (force && only.length === 0) throw usage('--force needs --only NAME: what is to be rotated now.');
  const apply = planToApply(values);
  const plan = values.plan === true;
  return { do: 'rotate', plan, now: values.now === true, only, rollBack, force, apply, trail, ...common };
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
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        config: { type: 'string' },
        format: { type: 'string' },
        output: { type: 'string' },
        'fail-on': { type: 'string' },
        'no-color': { type: 'boolean' },
        history: { type: 'boolean' },
        staged: { type: 'boolean' },
        range: { type: 'string' },
        stdin: { type: 'boolean' },
        github: { type: 'boolean' },
        texts: { type: 'string' },
        since: { type: 'string' },
        runs: { type: 'string' },
        explain: { type: 'boolean' },
        verify: { type: 'boolean' },
        'write-baseline': { type: 'boolean' },
        reason: { type: 'string' },
        until: { type: 'string' },
        from: { type: 'string' },
        plan: { type: 'boolean' },
        now: { type: 'boolean' },
        only: { type: 'string', multiple: true },
        'roll-back': { type: 'string', multiple: true },
        trail: { type: 'string' },
        force: { type: 'boolean' },
        apply: { type: 'string' },
        digest: { type: 'string' },
        'max-age': { type: 'string' },
        repository: { type: 'string' },
        environment: { type: 'string' },
        account: { type: 'string' },
        'kms-key': { type: 'string', multiple: true },
      },
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
  if (until !== undefined && !IsoDate.safeParse(until).success)
    throw usage('--until must be a date such as 2027-01-31.');
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
  return { repository, environment, account, kmsKeys: values['kms-key'] ?? [], from };
}

function unknownCommand(name: string): RekeyError {
  if (LATER.includes(name)) return usage(`The command "${name}" is not part of this version.`);
  const meant = suggest(name, COMMANDS);
  return usage(`Unknown command "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`);
}

function usage(what: string): RekeyError {
  return new RekeyError({ code: 'usage', what, fix: 'See "rekey --help".' });
}
