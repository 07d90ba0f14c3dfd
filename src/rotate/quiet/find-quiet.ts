import type { Clock } from '../../base/clock.ts';
import type { RotationConfig } from '../../config/schema.ts';
import { withAge } from '../credential-age.ts';
import type { Decision, Rotated, Rotation } from '../lifecycle.ts';
import { rotateOne } from '../rotate-all.ts';
import type { RotationWorld } from '../world.ts';
import { listedWorld } from './listed-world.ts';
import { readLists } from './read-lists.ts';

/** What the lists of an account say is quiet, by the name of the rotation, and why some could not be read. */
export interface Quiet {
  readonly outcomes: ReadonlyMap<string, Rotated>;
  readonly notes: readonly string[];
}

/**
 * What is due within this time is looked at for itself, since the lists know its age by a note of ours only, and may be
 * some minutes old.
 */
const MARGIN_MS = 86_400_000;

/**
 * The rotations which surely have nothing to do, found with a few calls for the whole account: the same observation
 * and the same decision as always, made with what the lists say, and believed only when nothing is to be done. Every
 * other rotation is then looked at for itself; a list that cannot be had only makes that more.
 */
export async function findQuiet(rotations: readonly RotationConfig[], world: RotationWorld): Promise<Quiet> {
  // What is demanded of a rotation no list tells.
  if (!world.lists || world.demands) return { outcomes: new Map(), notes: [] };
  const listed = await readLists(rotations, world.lists);
  const soon = (): Date => new Date(world.clock.now().getTime() + MARGIN_MS);
  const outcomes = new Map<string, Rotated>();
  for (const config of rotations) {
    const inLists = { ...listedWorld(config, listed, world), clock: { ...world.clock, now: soon } };
    const quiet = await rotateOne(config, inLists, (rotation, where) =>
      withAge(rotation, config, where, {}, (watched) => quietOutcome(watched, where)),
    );
    if (quiet) outcomes.set(config.name, quiet);
  }
  return { outcomes, notes: listed.problems.map(noteOf) };
}

function noteOf(problem: string): string {
  return `Rotations were looked at one by one, with more calls than needed, since a list could not be had: ${problem}`;
}

/** `undefined` unless the decision is that nothing at all is to be done before the rotation is due again. */
async function quietOutcome<State extends object, Action>(
  rotation: Rotation<State, Action>,
  { clock, redactor }: RotationWorld,
): Promise<Rotated | undefined> {
  // What is not listed throws. Whatever else is wrong is found, and told, when it is looked at for itself.
  const decision = await decisionOf(rotation, clock).catch(() => undefined);
  if (!decision || !('end' in decision) || decision.end.status !== 'settled') return undefined;
  const { name, kind, caveats } = rotation;
  const summary = redactor.redact(decision.end.summary);
  const outcome = { name, kind, caveats, status: 'not-due', summary, steps: [] } as const;
  return { outcome, concern: decision.end.concern };
}

async function decisionOf<State extends object, Action>(
  rotation: Rotation<State, Action>,
  clock: Clock,
): Promise<Decision<Action>> {
  return rotation.decide(await rotation.observe(), clock.now());
}
