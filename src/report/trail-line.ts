import type { RequestRecord } from '../base/request-log.ts';
import { inertJson } from './json.ts';

/** The version of a line's shape; it grows when a field changes its meaning or goes away. */
const VERSION = 1;

/** Who a run acts as, as far as it is known. */
export interface TrailActor {
  /** ARN, as STS answers it: of the role's session, which CloudTrail shows too. */
  readonly aws?: string | undefined;
  /** The login at GitHub that the run is of (`GITHUB_ACTOR`), and who ran it again (`GITHUB_TRIGGERING_ACTOR`). */
  readonly github?: string | undefined;
  readonly triggering?: string | undefined;
}

/** The run of a workflow, as GitHub names it. */
export interface TrailRun {
  readonly repository?: string | undefined;
  readonly id?: string | undefined;
  readonly attempt?: string | undefined;
}

/** Where and as whom a line was written. */
export interface TrailPlace {
  readonly actor: TrailActor;
  readonly run: TrailRun;
  readonly account: string;
  readonly region?: string | undefined;
  /** Whether nothing was to be changed. */
  readonly plan: boolean;
}

/** What happened; `src/rotate/trail.ts` says what each field means. */
export interface TrailEvent {
  readonly at: string;
  readonly ms?: number;
  readonly rotation: string;
  readonly kind: string;
  readonly step: string;
  readonly call?: string;
  readonly outcome: string;
  readonly detail?: string;
  readonly version?: string | undefined;
  readonly requests?: readonly RequestRecord[];
  readonly error?: string;
  readonly diagnosis?: string | undefined;
}

/** One line of the audit trail as JSON, with its line break. No character in it can end the line or speak to a terminal. */
export function trailLine(event: TrailEvent, place: TrailPlace): string {
  const { at, ms, rotation, kind, step, call, outcome, detail, version, requests, error, diagnosis } = event;
  const { actor, run, account, region, plan } = place;
  return `${inertJson({
    v: VERSION,
    at,
    ms,
    rotation,
    kind,
    step,
    call,
    outcome,
    detail,
    version,
    requests,
    error,
    diagnosis,
    plan: plan || undefined,
    account,
    region,
    actor,
    run,
  })}\n`;
}
