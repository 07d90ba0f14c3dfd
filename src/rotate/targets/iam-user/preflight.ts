import { inertExcerpt } from '../../../base/hostile-text.ts';
import type { IamUserRotationConfig } from '../../../config/schema.ts';
import type { Decision } from '../../lifecycle.ts';
import type { Timeline } from '../../timeline.ts';
import type { RotationWorld } from '../../world.ts';
import type { IamUserAction } from './decide.ts';
import type { IamUserState } from './state.ts';
import { keyIn } from './try-version.ts';

/**
 * Before a key is made: a probe that is refused to the present key would be refused to the new one too, and then a
 * pending key would wait for a person. Nothing is concluded when the present key cannot be judged.
 */
export function preflight(
  state: IamUserState,
  { probes }: IamUserRotationConfig,
): Decision<IamUserAction> | undefined {
  const { secret, wrongProbe } = state;
  if (probes.length === 0 || !secret.current || wrongProbe === 'none') return undefined;
  if (wrongProbe !== undefined) {
    const summary = `${wrongProbe} Correct "probes", or what the user may do. Nothing was changed.`;
    return { end: { status: 'needs-person', summary, diagnosis: 'probe-refused' } };
  }
  const [first] = probes;
  const detail = `Make ${probes.length === 1 ? 'the probe' : `the ${probes.length} probes`} with the present key`;
  const call = `${first?.service}:${first?.method}`;
  return { next: { step: 'verify', call, detail, action: { do: 'probe-present' }, reads: true } };
}

/** The first probe that is refused to the present key, as a sentence; `none` when there is no such. */
export async function probePresent(
  state: IamUserState,
  { probes }: IamUserRotationConfig,
  { verifier }: Pick<RotationWorld, 'verifier'>,
  timeline: Timeline,
): Promise<string> {
  const key = keyIn(state, state.secret.current);
  for (const probe of probes) {
    const { method, url } = probe;
    const answer = await timeline.during(
      'verify',
      `${probe.service}:${method}`,
      () => verifier.probe(key, probe),
      (given) =>
        given.kind === 'works'
          ? `${method} ${inertExcerpt(url, 200)} succeeds with the present key`
          : { failed: `${method} ${inertExcerpt(url, 200)} with the present key: ${given.why}` },
    );
    if (answer.kind === 'refused')
      return `The probe ${method} ${url} is refused to the present key (${answer.why}).`;
  }
  return 'none';
}
