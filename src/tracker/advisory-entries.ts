import type { Finding } from '../findings/finding.ts';
import type { RunReport } from '../findings/run-report.ts';
import { coverageOf, type RunScope, sourceOf } from './coverage.ts';
import { deathsKnownTo, keyOf } from './death.ts';
import { lookAgain } from './gone.ts';
import { openMemory } from './issue-draft.ts';
import type { Marker } from './marker.ts';
import { distinct } from './plan-issues.ts';

/** What a draft advisory remembers of a finding: the same as its issue would. */
export interface AdvisoryEntry {
  readonly memory: Marker;
  /** `undefined` while it is not found any more, but nothing shows yet that it is over. */
  readonly finding: Finding | undefined;
}

export interface AdvisoryTerms {
  readonly scope: RunScope;
  readonly ourAccounts: readonly string[];
  readonly closeAfter: number;
  readonly closeOn: 'proof' | 'gone';
  /** ISO, in UTC. */
  readonly today: string;
}

/**
 * What stands in the draft advisory after a run: everything that is open, and what is gone until it is over by the rule
 * of the issues, or until its own issue is closed.
 */
export function advisoryEntries(
  before: readonly Marker[],
  report: Pick<RunReport, 'findings' | 'settled' | 'rotations' | 'complete' | 'commands' | 'alertsRead'>,
  { scope, ourAccounts, closeAfter, closeOn, today }: AdvisoryTerms,
): AdvisoryEntry[] {
  const deaths = deathsKnownTo(report, ourAccounts);
  const covers = coverageOf(report, scope, deaths);
  const remembered = new Map(before.map((memory) => [memory.fp, memory]));
  const found = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const settled = new Set(report.settled);
  const entries: AdvisoryEntry[] = [];
  for (const finding of distinct(report.findings)) {
    if (finding.state === 'suppressed') continue;
    const former = remembered.get(finding.fingerprint);
    const dead = deaths.ofFinding(finding, former);
    const source = former?.source ?? sourceOf(finding, scope);
    // As with issues: what is dead at first sight gets none, and in a text that stays readable only death ends it.
    if (dead !== undefined && (former === undefined || source === 'github')) continue;
    const key = keyOf(finding, ourAccounts);
    entries.push({
      finding,
      memory: {
        ...BLANK,
        fp: finding.fingerprint,
        source,
        ...openMemory(finding, source),
        ...(dead === undefined ? {} : { dead }),
        ...(key === undefined ? {} : { key }),
      },
    });
  }
  for (const memory of before) {
    if (found.has(memory.fp) || settled.has(memory.fp)) continue;
    if (!covers(memory)) {
      entries.push({ memory, finding: undefined });
      continue;
    }
    const { gone, isEnough, isProved, dead } = lookAgain(memory, { today, closeAfter, closeOn, deaths });
    if (isEnough && isProved) continue;
    entries.push({
      memory: { ...memory, gone, ...(dead === undefined ? {} : { dead }) },
      finding: undefined,
    });
  }
  return entries;
}

const BLANK = { state: 'open', hash: '', history: [] } as const;
