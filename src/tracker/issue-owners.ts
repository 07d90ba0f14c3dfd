import type { Config } from '../config/schema.ts';
import type { Finding, Location } from '../findings/finding.ts';
import { type CodeOwners, loginsAmong, teamsAmong } from './codeowners.ts';
import type { LastAuthors } from './ports.ts';

/** Whose business an issue is. */
export interface IssueOwners {
  /** Logins, at most 10: GitHub assigns no more. */
  readonly assignees: readonly string[];
  /** `@org/team`, to be mentioned. */
  readonly teams: readonly string[];
  /** All whom CODEOWNERS names for the files, without the `@`: logins, `org/team`, and `(address)` for addresses. */
  readonly all: readonly string[];
}

export interface OwnersOptions {
  readonly assignees: Config['issues']['assignees'];
  readonly codeowners: CodeOwners | undefined;
  /** Then nobody is named by a file: who owns it says where to look. */
  readonly isPublic: boolean;
}

const MOST = 10;

/** Text that is no file is named in parentheses; files of other repositories have owners of their own. */
const NO_FILE = /^\(.*\)$/s;

/** Who is told of a finding: the configured people, or those whom CODEOWNERS names for the files it is in. */
export function ownersFor(options: OwnersOptions): (finding: Finding) => IssueOwners {
  const { assignees, codeowners, isPublic } = options;
  const named = typeof assignees === 'string' ? [] : assignees;
  return ({ locations }) => {
    if (codeowners === undefined || isPublic) return { assignees: named, teams: [], all: [] };
    const paths = new Set(filesAmong(locations).map(({ path }) => path));
    const owners = [...new Set([...paths].flatMap((path) => codeowners.ownersOf(path)))];
    const all = [...new Set(owners.map(withoutAddress))].slice(0, MOST_KNOWN);
    if (assignees !== 'codeowners') return { assignees: named, teams: [], all };
    return {
      assignees: loginsAmong(owners).slice(0, MOST),
      teams: teamsAmong(owners).slice(0, MOST),
      all,
    };
  };
}

/** Whose an address is cannot be asked, and it is nobody else's business. */
function withoutAddress(owner: string): string {
  return owner.startsWith('@') ? owner.slice(1) : '(address)';
}

/** Owners that an issue remembers. */
const MOST_KNOWN = 30;

function filesAmong(locations: readonly Location[]): Location[] {
  return locations.filter(({ path, repository }) => repository === undefined && !NO_FILE.test(path));
}

/** Places whose last author is asked for: each is a request or two. */
const MOST_PLACES = 3;

/**
 * Whom an issue is assigned to that nobody owns: the people who changed the places last, where that is asked for and
 * they still belong to the repository; otherwise the configured ones. On a public repository nobody by a place.
 */
export async function assigneesOf(
  { locations }: Finding,
  owners: IssueOwners,
  options: {
    readonly issues: Pick<Config['issues'], 'assignees' | 'default-assignees'>;
    readonly authors: LastAuthors | undefined;
    readonly isPublic: boolean;
  },
): Promise<readonly string[]> {
  if (owners.assignees.length > 0 || owners.teams.length > 0) return owners.assignees;
  const { issues, authors, isPublic } = options;
  const found = new Set<string>();
  if (typeof issues.assignees === 'string' && authors && !isPublic) {
    for (const { path, commit, startLine, inside } of filesAmong(locations).slice(0, MOST_PLACES)) {
      const line = inside ? undefined : startLine;
      const login = await authors.lastAuthor({ path, commit, line });
      if (login !== undefined) found.add(login);
    }
  }
  return (found.size > 0 ? [...found] : issues['default-assignees']).slice(0, MOST);
}
