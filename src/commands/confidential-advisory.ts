import { messageOf, RekeyError } from '../base/errors.ts';
import type { Advisories, Advisory } from '../clients/github/advisories.ts';
import type { RunReport } from '../findings/run-report.ts';
import { SEVERITIES } from '../findings/severity.ts';
import {
  type AdvisorySection,
  type AdvisoryText,
  readAdvisory,
  readAdvisoryMarker,
  renderAdvisory,
  renderMovedAdvisory,
} from '../report/advisory.ts';
import { advisoryEntries } from '../tracker/advisory-entries.ts';
import type { RunScope } from '../tracker/coverage.ts';
import { formatMarker, type Marker, readMarker } from '../tracker/marker.ts';
import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { openGithub } from './github.ts';
import type { ScanRequest } from './scan/request.ts';
import { wideToken } from './wide-token.ts';

export interface AdvisoryRun {
  readonly token: string;
  readonly event: GithubEvent;
  /** What was scanned, when anything was. */
  readonly scan: ScanRequest | undefined;
  /** Whether the run was about some of the configured things only. */
  readonly isPartial: boolean;
  readonly dryRun: boolean;
  /** Whether the details are where maintainers see them already. */
  readonly isTold: boolean;
}

/** What became of the draft advisory. */
export interface AdvisoryOutcome {
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  readonly detailsIn: readonly string[];
}

const NOTHING: AdvisoryOutcome = { notes: [], gaps: [], detailsIn: [] };

/**
 * One draft security advisory with what the issues of a public repository may not say. By itself only where somebody
 * gave a token that may, and neither code scanning nor a private repository has the details. Only scans of all files
 * decide what is in it; what is over is decided as of issues.
 */
export async function keepAdvisory(
  report: RunReport,
  run: AdvisoryRun,
  context: Context,
): Promise<AdvisoryOutcome> {
  const { event, scan, dryRun, isTold } = run;
  const wanted = context.config.issues.advisory;
  const { token, isWide } = wideToken(run.token, context);
  if (!event.isPublic || event.isChange || dryRun || wanted === false) return NOTHING;
  if (scan?.kind !== 'tree' && scan?.kind !== 'history') return NOTHING;
  if (wanted === 'auto' && !isWide) return NOTHING;
  try {
    const { advisories } = await openGithub(context, { token });
    const ours = await marked(advisories);
    const present = ours.find(({ state }) => state === 'draft') ?? ours[0];
    if (wanted === 'auto' && isTold) {
      // Nobody keeps up to date what is told elsewhere by now.
      if (present?.state === 'draft')
        await advisories.update(present.id, { ...renderMovedAdvisory(), state: 'closed' });
      return NOTHING;
    }
    const scope = { scan: scan.kind, isPartial: run.isPartial };
    const id = await keep(present, sectionsAfter(present, report, scope, context), advisories, context);
    if (id === undefined) return NOTHING;
    return { notes: [`The draft security advisory ${id} has the details.`], gaps: [], detailsIn: [PLACE] };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    // Where the details are elsewhere, there need be no right to draft one.
    if (wanted === 'auto' && isTold) return NOTHING;
    const text = `The draft security advisory: ${messageOf(error)}`;
    return wanted === true ? { ...NOTHING, gaps: [text] } : { ...NOTHING, notes: [text] };
  }
}

const PLACE = 'a draft security advisory';

/** What the advisory has to say, by what it said. One that a person closed has settled what is not found any more. */
function sectionsAfter(
  present: Advisory | undefined,
  report: RunReport,
  scope: RunScope,
  { config, clock }: Context,
): AdvisorySection[] {
  const before = new Map(
    rememberedIn(present).map(({ marker, text }) => [marker.fp, { marker, text }] as const),
  );
  const remembered = present?.state === 'draft' ? [...before.values()] : [];
  const entries = advisoryEntries(
    remembered.map(({ marker }) => marker),
    report,
    {
      scope,
      ourAccounts: config.aws.accounts,
      closeAfter: config.issues['close-after'],
      closeOn: config.issues['close-on'],
      today: clock.now().toISOString().slice(0, 10),
    },
  );
  return entries.map(({ memory, finding }) => ({
    memory: formatMarker(memory),
    severity: finding?.severity ?? SEVERITIES.find((name) => name === memory.severity) ?? 'low',
    finding,
    before: before.get(memory.fp)?.text,
    gone: memory.gone,
  }));
}

function rememberedIn(advisory: Advisory | undefined): { marker: Marker; text: string }[] {
  if (!advisory) return [];
  return readAdvisory(advisory.description).sections.flatMap(({ memory, text }) => {
    const marker = readMarker(memory);
    return marker ? [{ marker, text }] : [];
  });
}

/** The id of the advisory that has the details; `undefined` where there is none to have. */
async function keep(
  present: Advisory | undefined,
  sections: readonly AdvisorySection[],
  advisories: Advisories,
  { redactor }: Context,
): Promise<string | undefined> {
  const rendered = renderAdvisory(sections);
  const text = { ...rendered, description: redactor.redact(rendered.description) };
  if (sections.length === 0) {
    if (present?.state === 'draft') await advisories.update(present.id, { ...text, state: 'closed' });
    return undefined;
  }
  if (!present) return await create(advisories, text);
  // Closed by a person over all of this: that is a decision.
  if (present.state === 'closed' && !hasNews(present, sections)) return present.id;
  if (readAdvisoryMarker(present.description) === readAdvisoryMarker(rendered.description)) return present.id;
  await advisories.update(present.id, { ...text, ...(present.state === 'closed' ? { state: 'draft' } : {}) });
  return present.id;
}

/** Whether there is a finding that a closed advisory did not know. Of one that had no room for all, nobody can tell. */
function hasNews(closed: Advisory, sections: readonly AdvisorySection[]): boolean {
  if (!readAdvisory(closed.description).isWhole) return false;
  const known = new Set(rememberedIn(closed).map(({ marker }) => marker.fp));
  return sections.some(({ finding }) => finding !== undefined && !known.has(finding.fingerprint));
}

/** After an answer that was lost: is it there? It is never made a second time. */
async function create(advisories: Advisories, text: AdvisoryText): Promise<string> {
  try {
    return await advisories.create(text);
  } catch (error) {
    if (!(error instanceof RekeyError) || error.code !== 'github-unavailable') throw error;
    const [made] = await marked(advisories);
    if (!made) throw error;
    return made.id;
  }
}

async function marked(advisories: Advisories): Promise<Advisory[]> {
  return (await advisories.listOurs()).filter(
    ({ description }) => readAdvisoryMarker(description) !== undefined,
  );
}
