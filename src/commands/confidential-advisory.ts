import { messageOf, RekeyError } from '../base/errors.ts';
import type { Advisories, Advisory } from '../clients/github/advisories.ts';
import { openFindings } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { type AdvisoryText, readAdvisoryMarker, renderAdvisory } from '../report/advisory.ts';
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
 * decide what is in it.
 */
export async function keepAdvisory(
  report: RunReport,
  run: AdvisoryRun,
  context: Context,
): Promise<AdvisoryOutcome> {
  const { event, scan, dryRun, isTold } = run;
  const wanted = context.config.issues.advisory;
  const { token, isWide } = wideToken(run.token, context);
  const isWhole = scan?.kind === 'tree' || scan?.kind === 'history';
  if (!event.isPublic || event.isChange || !isWhole || dryRun || wanted === false) return NOTHING;
  if (wanted === 'auto' && (!isWide || isTold)) return NOTHING;
  try {
    const { advisories } = await openGithub(context, { token });
    const id = await keep(report, advisories, (text) => context.redactor.redact(text));
    if (id === undefined) return NOTHING;
    return { notes: [`The draft security advisory ${id} has the details.`], gaps: [], detailsIn: [PLACE] };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    const text = `The draft security advisory: ${messageOf(error)}`;
    return wanted === true ? { ...NOTHING, gaps: [text] } : { ...NOTHING, notes: [text] };
  }
}

const PLACE = 'a draft security advisory';

/** The id of the advisory that has the details; `undefined` where there is none to have. */
async function keep(
  report: RunReport,
  advisories: Advisories,
  redact: (text: string) => string,
): Promise<string | undefined> {
  const findings = openFindings(report.findings);
  const rendered = renderAdvisory(findings);
  const text = { ...rendered, description: redact(rendered.description) };
  const hash = readAdvisoryMarker(rendered.description);
  const ours = await marked(advisories);
  const present = ours.find(({ state }) => state === 'draft') ?? ours[0];
  if (findings.length === 0) {
    // What was not looked at is not gone.
    if (present?.state === 'draft' && report.complete)
      await advisories.update(present.id, { ...text, state: 'closed' });
    return undefined;
  }
  if (!present) return await create(advisories, text);
  // Closed by a person over the very same findings: that is a decision.
  if (readAdvisoryMarker(present.description) === hash) return present.id;
  await advisories.update(present.id, { ...text, ...(present.state === 'closed' ? { state: 'draft' } : {}) });
  return present.id;
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
