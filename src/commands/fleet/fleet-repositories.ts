import picomatch from 'picomatch';
import { RekeyError } from '../../base/errors.ts';
import type { FleetLister, ListedRepository } from '../../clients/github/fleet-list.ts';
import type { Config } from '../../config/schema.ts';

export type FleetConfig = NonNullable<Config['fleet']>;

/** A repository of the fleet: what a job needs to know to scan it. */
export interface FleetRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly defaultBranch: string;
  /** In kilobytes, as GitHub counts it some time after a push. */
  readonly size: number;
}

export interface FoundFleet {
  /** In the order of their names. */
  readonly repositories: readonly FleetRepository[];
  readonly notes: readonly string[];
}

/** Signs that make a name a pattern. */
const GLOB = /[*?{}[\]]/;

/**
 * The repositories that the configuration means, as GitHub lists them now. What is named without a pattern is in,
 * archived, a fork or without a topic: somebody wants it. Names are compared without regard to case, as GitHub does.
 * @throws RekeyError `fleet-empty`, and those of GitHub: a list that cannot be read to its end is none
 */
export async function findFleet(
  fleet: Pick<FleetConfig, 'repositories' | 'topics' | 'archived' | 'forks'>,
  lister: FleetLister,
): Promise<FoundFleet> {
  const wanted = fleet.repositories.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = fleet.repositories.filter((pattern) => pattern.startsWith('!'));
  const patterns = wanted.filter((pattern) => GLOB.test(nameIn(pattern)));
  const found = new Map<string, ListedRepository>();
  const add = (repository: ListedRepository): void =>
    void found.set(repository.name.toLowerCase(), repository);
  const notes: string[] = [];
  let left = 0;
  for (const owner of new Set(patterns.map((pattern) => ownerIn(pattern).toLowerCase()))) {
    const { repositories, publicOnly } = await lister.ofOwner(owner);
    if (publicOnly)
      notes.push(
        `"${owner}" is a person, of whom this token sees the public repositories only: name private ones one by one.`,
      );
    const isMeant = matching(patterns.filter((pattern) => ownerIn(pattern).toLowerCase() === owner));
    for (const repository of repositories) {
      if (!isMeant(repository.name)) continue;
      if (isLeftOut(repository, fleet)) left += 1;
      else add(repository);
    }
  }
  for (const name of wanted.filter((each) => !GLOB.test(nameIn(each)))) {
    if (!found.has(name.toLowerCase())) add(await lister.one(name));
  }
  const isUnwanted = matching(unwanted.map((pattern) => pattern.slice(1)));
  const kept = [...found.values()].filter(({ name }) => !isUnwanted(name));
  if (kept.length === 0) throw empty(left);
  if (left > 0)
    notes.push(`${left} repositories that match are left out: archived, a fork, or of no such topic.`);
  return { repositories: kept.map(known).sort(byName), notes };
}

function matching(patterns: readonly string[]): (name: string) => boolean {
  if (patterns.length === 0) return () => false;
  return picomatch([...patterns], { dot: true, nocase: true });
}

function isLeftOut(
  { archived, fork, topics }: ListedRepository,
  fleet: Pick<FleetConfig, 'topics' | 'archived' | 'forks'>,
): boolean {
  const isOfTopic = fleet.topics.length === 0 || fleet.topics.some((topic) => topics.includes(topic));
  return (archived && !fleet.archived) || (fork && !fleet.forks) || !isOfTopic;
}

function known({ name, defaultBranch, size }: ListedRepository): FleetRepository {
  return { name, defaultBranch, size };
}

function byName(a: FleetRepository, b: FleetRepository): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function ownerIn(pattern: string): string {
  return pattern.slice(0, pattern.indexOf('/'));
}

function nameIn(pattern: string): string {
  return pattern.slice(pattern.indexOf('/') + 1);
}

function empty(left: number): RekeyError {
  return new RekeyError({
    code: 'fleet-empty',
    what: `"fleet: repositories" matches no repository that the token may see${left > 0 ? `, but for ${left} that are archived, forks, or of no such topic` : ''}.`,
    fix: "A job's own token sees its own repository: give that of a GitHub App in REKEY_GITHUB_TOKEN (docs/fleet.md).",
    exit: 3,
  });
}
