import type { Finding, Location } from './finding.ts';

/** An alert of GitHub's own secret scanning, without the secret: GitHub is asked to keep it. */
export interface GithubAlert {
  readonly number: number;
  /** GitHub's slug: `aws_access_key_id`. */
  readonly secretType: string;
  /** What GitHub calls the kind. */
  readonly title: string;
  /** `active`: GitHub asked its provider, and it works. */
  readonly validity: 'active' | 'inactive' | 'unknown';
  readonly url: string;
  /** Places in commits; those in issues and comments are not told apart. */
  readonly places: readonly AlertPlace[];
}

export interface AlertPlace {
  readonly path: string;
  /** 1-based. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly blob: string;
  readonly commit: string;
}

/** What a finding about an alert that we do not know ourselves is about. */
export const ALERT_SUBJECT = 'github-alert';

/** What an alert is about. */
interface AlertMatch {
  /** More than one where their places cannot be told apart; none when no finding is meant. */
  readonly findings: readonly Finding[];
  /** Whether it is in the very same text, not one that has changed since. */
  readonly isCertain: boolean;
}

/** The id and the secret of a pair stand on lines of their own, near each other. */
const NEAR = 3;

/**
 * The findings that an alert may be about. Places decide, not values, which stay at GitHub: the same kind, at the same
 * line of the same path; where there is none at the line, near it, for the halves of a pair.
 * @param rulesOf the ids of the rules that find what GitHub calls a type; halves of a credential are alerts of their own
 *   there, and one finding here
 * @param blobOf the id of a path's text as it was scanned, `like` one of the same length; `undefined`: not known
 */
export function matchAlert(
  { secretType, places }: GithubAlert,
  findings: readonly Finding[],
  rulesOf: (secretType: string) => readonly string[],
  blobOf: (path: string, like: string) => string | undefined,
): AlertMatch {
  const isText = (location: Location, place: AlertPlace): boolean =>
    location.commit === undefined
      ? blobOf(place.path, place.blob) === place.blob
      : location.commit === place.commit;
  const rules = rulesOf(secretType);
  const sameKind = findings.filter(({ rule }) => rules.includes(rule));
  const matching = (most: number, isMeant: (location: Location, place: AlertPlace) => boolean): Finding[] =>
    sameKind.filter(({ locations }) =>
      locations.some((location) =>
        places.some(
          (place) =>
            location.path === place.path &&
            Math.abs(location.startLine - place.startLine) <= most &&
            isMeant(location, place),
        ),
      ),
    );
  for (const [most, isCertain] of [
    [0, true],
    [NEAR, true],
    [0, false],
    [NEAR, false],
  ] as const) {
    const found = matching(most, isCertain ? isText : () => true);
    if (found.length > 0) return { findings: found, isCertain };
  }
  return { findings: [], isCertain: false };
}
