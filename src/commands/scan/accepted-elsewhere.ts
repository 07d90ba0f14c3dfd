import { createHash } from 'node:crypto';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { IgnoredFingerprint } from '../../config/other-tools/gitleaks-ignore.ts';
import { isSameRule, mayFindTheSame } from '../../config/other-tools/rule-names.ts';
import { noteAt } from '../../config/other-tools/written.ts';
import type { Detector, Match } from '../../detect/detector.ts';
import type { Suppression } from '../../findings/finding.ts';
import { locator, textStart } from '../../findings/locate.ts';
import type { Occurrence } from './occurrences.ts';
import type { Companions, CompiledAllowlist, OtherTools } from './other-tools.ts';
import { GITLEAKS_CONFIG, GITLEAKS_IGNORE, SECRETS_BASELINE } from './other-tools.ts';

/** Whether a file of another tool accepts a secret at one place. */
export type AcceptedElsewhere = (occurrence: Occurrence) => Suppression | undefined;

export interface Judging {
  readonly tools: OtherTools;
  readonly from: Companions['from'];
  readonly detector: Detector;
  /** A file as it stood in a commit; `undefined` when the checkout does not have it. */
  readonly readAtCommit: (path: string, commit: string) => Promise<Uint8Array | undefined>;
  readonly redact: (text: string) => string;
  readonly note: (text: string) => void;
}

/** Makes ready what `.gitleaksignore` binds to commits: what stood there is looked up, so that lines may move. */
export async function acceptedElsewhere(
  occurrences: readonly Occurrence[],
  judging: Judging,
): Promise<AcceptedElsewhere> {
  const { tools, from, note } = judging;
  const ofCommits = await valuesOfCommits(occurrences, judging);
  const reasonOf = ({ description, place }: CompiledAllowlist): string =>
    inertExcerpt(judging.redact(description ?? `${place.file}:${place.line}`), 200);

  /** What is bound to a line holds for what already stood there, not for what a change puts there. */
  function holdsOnLine(occurrence: Occurrence, file: string, line: number): boolean {
    if (from === 'tree' || occurrence.known) return true;
    note(
      `${file}:${line}: this is bound to a line and does not hold for what the change brings to ${inertExcerpt(occurrence.standing.path, 200)}.`,
    );
    return false;
  }

  function ofIgnoreFile(occurrence: Occurrence): Suppression | undefined {
    const { match, standing, span, inside } = occurrence;
    const bound = ofCommits.get(valueKey(standing.path, match));
    if (bound) return suppressionBy(GITLEAKS_IGNORE, bound.place.line);
    const entry = tools.fingerprints.find(
      ({ commit, path, line, rule }) =>
        commit === undefined &&
        path === standing.path &&
        inside === undefined &&
        line === span.startLine &&
        mayFindTheSame(rule, match.rule),
    );
    if (!entry || !holdsOnLine(occurrence, GITLEAKS_IGNORE, entry.place.line)) return undefined;
    return suppressionBy(GITLEAKS_IGNORE, entry.place.line);
  }

  function ofBaseline(occurrence: Occurrence): Suppression | undefined {
    const { match, standing, span } = occurrence;
    const entries = tools.secrets.filter(({ path }) => path === standing.path);
    if (entries.length === 0) return undefined;
    const hash = createHash('sha1').update(match.secret.expose()).digest('hex');
    const entry =
      entries.find((each) => each.hash === hash) ??
      entries.find(
        (each) =>
          HEADERS.has(each.hash) && each.line === span.startLine && mayFindTheSame(each.type, match.rule),
      );
    if (!entry) return undefined;
    const { line } = entry.place;
    if (entry.isReal) {
      note(`${SECRETS_BASELINE}:${line}: an audit says that this is a secret indeed, so it stays open.`);
      return undefined;
    }
    if (entry.hash !== hash && !holdsOnLine(occurrence, SECRETS_BASELINE, line)) return undefined;
    return suppressionBy(SECRETS_BASELINE, line);
  }

  return (occurrence) => {
    const disabled = tools.disabled.find((id) => isSameRule(id, occurrence.match.rule));
    if (disabled !== undefined)
      return { by: GITLEAKS_CONFIG, reason: `its rule "${inertExcerpt(disabled, 60)}" is switched off` };
    const list = tools.allowlists.find((each) => accepts(each, occurrence, tools));
    if (list) return { by: list.place.file, reason: reasonOf(list) };
    return ofIgnoreFile(occurrence) ?? ofBaseline(occurrence);
  };
}

function suppressionBy(file: string, line: number): Suppression {
  return { by: file, reason: `accepted at ${file}:${line}` };
}

/**
 * detect-secrets takes the first words of a private key for the secret (its README, "PrivateKeyDetector"), so their
 * hash is that of every such key and tells nothing of which one it is.
 */
const HEADERS: ReadonlySet<string> = new Set(
  ['', 'DSA ', 'EC ', 'ENCRYPTED ', 'OPENSSH ', 'RSA ', 'SSH2 ENCRYPTED ']
    .map((kind) => `BEGIN ${kind}PRIVATE KEY`)
    .concat('BEGIN PGP PRIVATE KEY BLOCK', 'PuTTY-User-Key-File-2')
    .map((words) => createHash('sha1').update(words).digest('hex')),
);

/** Whether an allowlist accepts a secret: by one of its parts, or by all that were given. */
function accepts(list: CompiledAllowlist, occurrence: Occurrence, tools: OtherTools): boolean {
  const { match, standing } = occurrence;
  if (list.parts === 0) return false;
  if (list.rules?.some((id) => isSameRule(id, match.rule)) === false) return false;
  const secret = match.secret.expose();
  const lower = secret.toLowerCase();
  const held = [
    list.paths.some((path) => path.matcher(standing.path).find()),
    standing.commit !== undefined && list.commits.includes(standing.commit),
    list.regexes.length > 0 &&
      targetsOf(list, occurrence, tools).some((text) =>
        list.regexes.some((regex) => regex.matcher(text).find()),
      ),
    list.stopwords.some((word) => lower.includes(word)),
  ].filter(Boolean).length;
  return list.condition === 'AND' ? held === list.parts : held > 0;
}

/** What the patterns of an allowlist are held against. */
function targetsOf({ regexTarget }: CompiledAllowlist, occurrence: Occurrence, tools: OtherTools): string[] {
  const secret = occurrence.match.secret.expose();
  const line = occurrence.line?.expose() ?? '';
  if (regexTarget === 'line') return [line];
  const pattern = tools.patterns.get(occurrence.match.rule);
  // Our own rules have no match besides the secret: the narrower reading accepts less.
  if (regexTarget === 'secret' || !pattern) return [secret];
  const matches: string[] = [];
  const matcher = pattern.matcher(line);
  while (matcher.find()) {
    const text = matcher.group();
    if (text?.includes(secret)) matches.push(text);
  }
  return matches;
}

/** The secrets that stood where fingerprints with a commit say, each with the path. */
async function valuesOfCommits(
  occurrences: readonly Occurrence[],
  { tools, detector, readAtCommit, note }: Judging,
): Promise<ReadonlyMap<string, IgnoredFingerprint>> {
  const paths = new Set(occurrences.map(({ standing }) => standing.path));
  const values = new Map<string, IgnoredFingerprint>();
  const found = new Map<string, readonly (readonly [number, Match])[] | undefined>();
  for (const entry of tools.fingerprints) {
    const { commit, path, line, rule, place } = entry;
    if (commit === undefined || !paths.has(path)) continue;
    const version = `${commit}:${path}`;
    if (!found.has(version)) found.set(version, matchesIn(path, await readAtCommit(path, commit), detector));
    const matches = found.get(version);
    if (!matches) {
      const what = `This accepts nothing here: the checkout has no such file in the commit ${commit.slice(0, 12)}.`;
      note(noteAt(place, what));
      continue;
    }
    for (const [at, match] of matches) {
      if (at === line && mayFindTheSame(rule, match.rule)) values.set(valueKey(path, match), entry);
    }
  }
  return values;
}

function matchesIn(
  path: string,
  bytes: Uint8Array | undefined,
  detector: Detector,
): readonly (readonly [number, Match])[] | undefined {
  if (!bytes) return undefined;
  const locate = locator(textStart(bytes), bytes);
  return detector
    .detect({ bytes, path })
    .matches.map((match) => [locate(match.startByte, match.endByte).startLine, match] as const);
}

function valueKey(path: string, { kind, secret }: Match): string {
  return `${kind}\0${createHash('sha256').update(secret.expose()).digest('hex')}\0${path}`;
}
