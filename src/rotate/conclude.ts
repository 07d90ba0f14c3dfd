import { messageOf, RekeyError } from '../base/errors.ts';
import { causeOf, pageOfCause } from '../findings/diagnosis/catalogue.ts';
import type {
  OutcomeDiagnosis,
  RotationOutcome,
  RotationStatus,
  StepRecord,
} from '../findings/run-report.ts';
import type { Ending, Rotated } from './lifecycle.ts';
import { isLate, mayPass } from './ports.ts';
import type { KeptTimeline } from './timeline.ts';

/** How often in a row an error whose effect is unknown is answered by looking again. */
const MOST_TROUBLES = 4;

/** What an error means for the rotation; `undefined` when it is worth looking again. */
export function endingOf(error: unknown, troubles: number, signal: AbortSignal): Ending | undefined {
  const isHopeless = signal.aborted || !mayPass(error) || isLate(error);
  return isHopeless || troubles >= MOST_TROUBLES ? lastEndingOf(error, signal) : undefined;
}

/** What it means when nobody looks again. */
export function lastEndingOf(error: unknown, signal: AbortSignal): Ending {
  if (signal.aborted) {
    const summary = 'Stopped between two steps; the next run goes on from here.';
    return { status: 'failed', summary, diagnosis: 'stopped' };
  }
  const { diagnosis, fix } = error instanceof RekeyError ? error : {};
  if (error instanceof RekeyError && !mayPass(error)) {
    return { status: 'needs-person', summary: error.message, diagnosis, fix };
  }
  return { status: 'failed', summary: `${messageOf(error)} The next run goes on from here.`, diagnosis, fix };
}

type Described = Pick<RotationOutcome, 'name' | 'kind' | 'caveats'>;

/** What of a rotation stands in its outcome. */
export function described({ name, kind, caveats }: Described): Described {
  return { name, kind, caveats };
}

/** What became of a rotation, in the report and as the last line of its trail. */
export function conclude(
  rotation: Described,
  end: Ending,
  { timeline, steps = timeline.steps, changed = false, redact }: Concluded,
): Rotated {
  const status = statusOf(end, changed);
  const diagnosis = status === 'failed' || status === 'needs-person' ? diagnosisOf(end) : undefined;
  const outcome = {
    ...described(rotation),
    status,
    summary: redact(end.summary),
    steps,
    ...(diagnosis ? { diagnosis: { ...diagnosis, fix: redact(diagnosis.fix) } } : {}),
  };
  timeline.end(outcome, diagnosis?.id);
  return { outcome, concern: end.concern };
}

interface Concluded {
  readonly timeline: KeptTimeline;
  /** Default: those of the timeline. */
  readonly steps?: readonly StepRecord[];
  /** Default: nothing. */
  readonly changed?: boolean;
  readonly redact: (text: string) => string;
}

/** The entry of the catalogue; an id that is not in it says nothing. A message that names the cure is better. */
function diagnosisOf({ diagnosis: id = '', fix }: Ending): OutcomeDiagnosis | undefined {
  const known = causeOf(id);
  if (!known) return undefined;
  // `{name}` in an entry is filled in where the failed call is known, and its error then holds both texts.
  const cause = known.cause.replaceAll(/\{\w+\}/g, '…');
  return { id, cause, fix: fix ?? known.fix, docs: known.docs, page: pageOfCause(id) };
}

function statusOf({ status }: Ending, changed: boolean): RotationStatus {
  if (status !== 'settled') return status;
  return changed ? 'done' : 'not-due';
}
