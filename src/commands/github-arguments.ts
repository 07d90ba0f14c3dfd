import { parseDuration } from '../base/duration.ts';
import { RekeyError } from '../base/errors.ts';
import { inertExcerpt } from '../base/hostile-text.ts';
import { parseIsoDate } from '../base/iso-date.ts';
import { GITHUB_TEXTS, type GithubTextKind, MOST_RUN_FILES } from '../config/github-texts.ts';
import { suggest } from '../config/suggest.ts';

/** What the command line says of texts on GitHub. */
export interface GithubAsked {
  /** `owner/name`; otherwise the repository of the run, or of the remote `origin`. */
  readonly repository: string | undefined;
  readonly texts: readonly GithubTextKind[];
  /** A day, or milliseconds back from now. */
  readonly since: Date | number | undefined;
  readonly runs: number;
}

interface Values {
  readonly texts?: string | undefined;
  readonly since?: string | undefined;
  readonly runs?: string | undefined;
}

/** `--github=OWNER/REPO`, as an option that stands alone and an argument. */
export function withRepositoryBehind(argv: readonly string[]): string[] {
  return argv.flatMap((arg) => (arg.startsWith('--github=') ? ['--github', arg.slice(9)] : [arg]));
}

/** @throws RekeyError `usage` */
export function githubAsked({ texts, since, runs }: Values, names: readonly string[]): GithubAsked {
  const [repository] = names;
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw usage(`"${inertExcerpt(repository, 100)}" is not a repository: write it as OWNER/REPO.`);
  return {
    repository,
    texts: texts === undefined ? GITHUB_TEXTS : kindsIn(texts),
    since: since === undefined ? undefined : timeIn(since),
    runs: runs === undefined ? MOST_RUN_FILES : countIn(runs),
  };
}

/** @throws RekeyError `usage` */
export function refuseWithoutGithub(values: Values): void {
  const lonely = (['texts', 'since', 'runs'] as const).find((name) => values[name] !== undefined);
  if (lonely !== undefined) throw usage(`--${lonely} needs --github.`);
}

function kindsIn(text: string): GithubTextKind[] {
  const asked = text.split(',').map((kind) => kind.trim());
  for (const kind of asked) {
    if (GITHUB_TEXTS.some((known) => known === kind)) continue;
    const meant = suggest(kind, GITHUB_TEXTS);
    throw usage(
      `--texts knows no "${inertExcerpt(kind, 40)}".${meant ? ` Did you mean "${meant}"?` : ` It knows ${GITHUB_TEXTS.join(', ')}.`}`,
    );
  }
  return GITHUB_TEXTS.filter((kind) => asked.includes(kind));
}

function timeIn(text: string): Date | number {
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  const day = parseIsoDate(text);
  if (day) return day;
  throw usage('--since must be a date such as 2027-01-31 or a duration such as 30d.');
}

function countIn(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= 1_000) return count;
  throw usage('--runs must be a number from 1 to 1000.');
}

function usage(what: string): RekeyError {
  return new RekeyError({ code: 'usage', what, fix: 'See "rekey --help".' });
}
