import { formatDuration } from '../../base/duration.ts';
import { pollUntil } from '../../base/retry.ts';
import type { RotationConfig } from '../../config/schema.ts';
import type { EndingId } from '../../findings/diagnosis/catalogue.ts';
import { DOWNSTREAM_TAG, type RolloutNote, writeRolloutNote } from '../journal.ts';
import type { Decision } from '../lifecycle.ts';
import { shortVersion } from '../rotation-token.ts';
import { documentOf, type SecretState } from '../secret-state.ts';
import type { Timeline } from '../timeline.ts';
import type { RotationWorld } from '../world.ts';
import { describeSecrets, storeSecrets, storingCall } from './github-secrets.ts';
import { digestOf, inOrder, progressOf } from './order.ts';
import { type Rollout, type RolloutRequest, rolloutOf } from './rollout.ts';

/** Reaching one downstream, by its place in the order. Without a phase it is over when it is asked. */
export type DeliverAction =
  | { readonly do: 'deliver'; readonly index: number; readonly phase?: 'await' }
  | { readonly do: 'deliver'; readonly index: number; readonly phase: 'ask'; readonly digest: string };

/** After this long a rollout that neither succeeds nor fails is somebody's to look at. */
const OVERDUE_MS = 24 * 3_600_000;

/** What to do next so that the downstreams have AWSCURRENT and work with it; `undefined` when all do. */
export function nextDelivery(
  state: SecretState,
  config: RotationConfig,
  now: Date,
): Decision<DeliverAction> | undefined {
  const targets = inOrder(config.downstream);
  const { done: index, note } = progressOf(state, targets);
  const target = targets[index];
  if (!target) return undefined;
  const secrets = target['github-secrets'];
  if (secrets) {
    const detail = `Store ${describeSecrets(secrets)}`;
    return { next: { step: 'spread', call: storingCall(secrets), detail, action: { do: 'deliver', index } } };
  }
  const rollout = rolloutOf(target);
  const { wish, name, calls } = rollout;
  if (!rollout.isAwaited) {
    return { next: { step: 'spread', call: calls.ask, detail: wish, action: { do: 'deliver', index } } };
  }
  if (note?.phase !== 'asked') {
    const detail = `${wish}, and note that it was asked (secretsmanager:TagResource)`;
    const digest = digestOf(targets.slice(0, index + 1));
    return {
      next: {
        step: 'spread',
        call: calls.ask,
        detail,
        action: { do: 'deliver', index, phase: 'ask', digest },
      },
    };
  }
  if (state.waitedFor !== undefined) return { end: endingOf(state.waitedFor, note, now) };
  const detail = `Wait at most ${formatDuration(rollout.timeoutMs)} until ${name} works with it`;
  return {
    next: { step: 'spread', call: calls.look, detail, action: { do: 'deliver', index, phase: 'await' } },
  };
}

function endingOf(waitedFor: string, { at }: RolloutNote, now: Date) {
  const overdueAt = new Date(at.getTime() + OVERDUE_MS);
  const asked = `It was asked at ${at.toISOString()}, and the old credential stays until it is over.`;
  if (now < overdueAt) {
    const summary = `The new value is AWSCURRENT; waiting for a downstream: ${waitedFor}. ${asked} The next run looks again; from ${overdueAt.toISOString()} on this needs a person.`;
    return { status: 'pending', summary } as const;
  }
  const summary = `A downstream neither succeeds nor fails: ${waitedFor}. ${asked} See to it that it comes to an end, or take the tag "${DOWNSTREAM_TAG}" off the secret to have it asked again.`;
  return { status: 'needs-person', summary, diagnosis: 'downstream-under-way' satisfies EndingId } as const;
}

/** The state that reaching a downstream is expected to leave. */
export function deliveryForeseen(state: SecretState, action: DeliverAction, now: Date): SecretState {
  const { index } = action;
  if (action.phase !== 'ask') return { ...state, delivered: index + 1 };
  const { digest } = action;
  const id = state.current?.id ?? '';
  return { ...state, rollout: { id, done: index, digest, phase: 'asked', ref: 'foreseen', at: now } };
}

export async function performDelivery(
  state: SecretState,
  action: DeliverAction,
  config: RotationConfig,
  world: RotationWorld,
  timeline: Timeline,
): Promise<SecretState> {
  const { index } = action;
  const targets = inOrder(config.downstream);
  const target = targets[index];
  if (!target) throw new Error(`no downstream ${index}`);
  const secrets = target['github-secrets'];
  if (secrets) {
    await timeline.during(
      'spread',
      storingCall(secrets),
      () => storeSecrets(secrets, documentOf(state, state.current), world),
      (unseen) => [`stored ${describeSecrets(secrets)}`, ...unseen].join('; '),
    );
    return { ...state, delivered: index + 1 };
  }
  const rollout = rolloutOf(target);
  const { note } = progressOf(state, targets);
  const request: RolloutRequest = {
    rotation: config.name,
    secret: state.description.name,
    version: state.current?.id ?? '',
    mark: note?.phase === 'asking' ? note.ref : undefined,
    mayBeAsked: note?.phase === 'asking',
  };
  if (action.phase === 'await') {
    if (!note) throw new Error(`nothing was asked of downstream ${index}`);
    return await awaitRollout(state, index, rollout, note, request, world, timeline);
  }
  const digest = digestOf(targets.slice(0, index + 1));
  const asked = await askRollout(state, { done: index, digest }, rollout, request, world, timeline);
  return action.phase === 'ask' ? { ...state, rollout: asked } : { ...state, delivered: index + 1 };
}

/** Asks. What is awaited is noted on the secret, so that a run which dies does not begin it a second time. */
async function askRollout(
  { description }: SecretState,
  where: Pick<RolloutNote, 'done' | 'digest'>,
  rollout: Rollout,
  request: RolloutRequest,
  world: RotationWorld,
  timeline: Timeline,
): Promise<RolloutNote> {
  const note = async (phase: RolloutNote['phase'], ref: string): Promise<RolloutNote> => {
    const written = { id: request.version, ...where, phase, ref, at: world.clock.now() };
    if (rollout.isAwaited)
      await world.secrets.tag(description.arn, { [DOWNSTREAM_TAG]: writeRolloutNote(written) });
    return written;
  };
  return await timeline.during(
    'spread',
    rollout.calls.ask,
    async () => {
      const mark = request.mark ?? (await rollout.mark?.(world));
      if (mark !== undefined && mark !== request.mark) await note('asking', mark);
      return await note('asked', await rollout.ask({ ...request, mark }, world));
    },
    () => `asked for ${rollout.name} with version ${shortVersion(request.version)}`,
  );
}

/** The state with what became of it: it works, or it is under way when the time of this run is over. */
async function awaitRollout(
  state: SecretState,
  index: number,
  rollout: Rollout,
  note: RolloutNote,
  request: RolloutRequest,
  world: RotationWorld,
  timeline: Timeline,
): Promise<SecretState> {
  const { clock, signal } = world;
  let waitedFor = rollout.name;
  const works = await timeline.during(
    'spread',
    rollout.calls.look,
    () =>
      pollUntil(
        async () => {
          const seen = await rollout.look(note.ref, { ...request, at: note.at }, world);
          if (seen.state === 'works') return seen;
          waitedFor = seen.what;
          return undefined;
        },
        {
          clock,
          signal,
          // Counted from the asking: a later run looks once and does not wait as long again.
          deadlineMs: note.at.getTime() + rollout.timeoutMs - clock.now().getTime(),
          firstWaitMs: 5_000,
          maxWaitMs: 30_000,
        },
      ),
    (seen) => seen?.told ?? `${waitedFor}; this run waits no longer`,
  );
  return works ? { ...state, delivered: index + 1 } : { ...state, waitedFor };
}
