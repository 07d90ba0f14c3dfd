import { createHash } from 'node:crypto';
import { RekeyError } from '../base/errors.ts';
import type { Annotation } from '../report/annotations.ts';
import { count } from '../report/phrases.ts';
import type { CheckConclusion, CheckOutput, CheckRun, Checks } from '../report/pull-ports.ts';

/**
 * What it is called beside the job's own check. Not like a job: a required check of that name would be satisfied by
 * this one.
 */
const NAME = 'Rekey: more annotations';
/** How our external ids begin. */
const OURS = 'rekey/1/';

/** "a maximum of 50 per API request" (REST reference, check runs). */
const PER_REQUEST = 50;
/** More are not read, and each request takes a second of a workflow's time. */
const MAX_ANNOTATIONS = 1_000;

export interface PullCheckRequest {
  readonly head: string;
  /** What the job's own annotations have no room for. */
  readonly annotations: readonly Annotation[];
  readonly fails: boolean;
  readonly checks: Checks;
  readonly redact: (text: string) => string;
}

export type PullCheckOutcome = 'none' | 'made' | 'unchanged' | 'cleared';

/**
 * A check at the head of a pull request with the annotations that the job's own could not take. The same result makes
 * no second one; one that was cut short goes on where it ended, since annotations are only ever added.
 */
export async function keepPullCheck(request: PullCheckRequest): Promise<PullCheckOutcome> {
  const { head, checks, redact } = request;
  const wanted = request.annotations.slice(0, MAX_ANNOTATIONS).map((annotation) => ({
    ...annotation,
    title: redact(annotation.title),
    message: redact(annotation.message),
  }));
  const present = await checks.find(head, NAME, OURS);
  if (wanted.length === 0) return await clear(present, checks);
  const conclusion: CheckConclusion = request.fails ? 'failure' : 'neutral';
  const externalId = `${OURS}${createHash('sha256').update(JSON.stringify(wanted)).digest('base64url').slice(0, 22)}`;
  const isSame = present?.externalId === externalId;
  if (isSame && present.isCompleted && present.conclusion === conclusion) return 'unchanged';
  const output = outputFor(request.annotations.length, wanted.length);
  const id = isSame ? present.id : await create(request, externalId, output);
  let sent = isSame ? present.annotations : 0;
  while (sent < wanted.length) {
    const batch = wanted.slice(sent, sent + PER_REQUEST);
    sent = await annotate(request, { id, externalId, output, batch, sent });
  }
  await checks.conclude(id, output, conclusion);
  return 'made';
}

/** After an answer that was lost: is it there? */
async function create(
  { checks, head }: PullCheckRequest,
  externalId: string,
  output: CheckOutput,
): Promise<number> {
  try {
    return await checks.create(head, NAME, externalId, output);
  } catch (error) {
    if (!isLost(error)) throw error;
    const present = await checks.find(head, NAME, OURS);
    if (present?.externalId !== externalId) throw error;
    return present.id;
  }
}

interface Batch {
  readonly id: number;
  readonly externalId: string;
  readonly output: CheckOutput;
  readonly batch: readonly Annotation[];
  readonly sent: number;
}

/** How many there are afterwards: after a lost answer GitHub is asked, so that none is added twice. */
async function annotate(
  { checks, head }: PullCheckRequest,
  { id, externalId, output, batch, sent }: Batch,
): Promise<number> {
  try {
    await checks.annotate(id, output, batch);
    return sent + batch.length;
  } catch (error) {
    if (!isLost(error)) throw error;
    const present = await checks.find(head, NAME, OURS);
    if (present?.externalId !== externalId || present.annotations <= sent) throw error;
    return present.annotations;
  }
}

/** A check that failed for the same commit must not stand when nothing is left to say. */
async function clear(present: CheckRun | undefined, checks: Checks): Promise<PullCheckOutcome> {
  if (!present || present.conclusion === 'success') return 'none';
  const summary = 'The check of the job itself says all there is to say.';
  await checks.conclude(present.id, { title: 'Nothing more', summary }, 'success');
  return 'cleared';
}

function outputFor(all: number, shown: number): CheckOutput {
  const rest = all > shown ? ` The job summary has ${count(all - shown, 'more finding')}.` : '';
  return {
    title: count(all, 'more finding'),
    summary: `A step may make ten annotations of a level; these are those beyond. The check of the job has the most severe ones, what to do, and the verdict.${rest}`,
  };
}

function isLost(error: unknown): boolean {
  return error instanceof RekeyError && error.code === 'github-unavailable';
}
