import type { Clock } from '../../src/base/clock.ts';
import { logTo } from '../../src/base/log.ts';
import { openAwsSession } from '../../src/clients/aws/session.ts';
import type { Context } from '../../src/commands/context.ts';
import { openRotationWorld } from '../../src/commands/rotate/open-world.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RotationOutcome } from '../../src/findings/run-report.ts';
import { rotateAll } from '../../src/rotate/rotate-all.ts';
import type { RotationWorld } from '../../src/rotate/world.ts';
import type { LocalAws, SigningKey } from '../cloud/aws/local-aws.ts';
import type { Change, Scenario, Subject } from './scenario.ts';

export interface Here {
  readonly aws: LocalAws;
  readonly subject: Subject;
  readonly rotator: SigningKey;
  /** The machine's clock, to which sleeping is travelling. */
  readonly clock: Clock;
  readonly change: Change;
  readonly asks?: Scenario['asks'];
  /** A port of the run as it is to use it. */
  readonly guard: (port: object, name: string) => object;
}

export interface HereEnded {
  readonly outcome: RotationOutcome;
  /** Unredacted: the net must not hide what should never have been said. */
  readonly said: string;
}

/** What is no port of the world: it has no calls to stop. */
const NO_PORTS = new Set(['clock', 'log', 'redactor', 'signal', 'passwordProfile']);

/** Rotates in this process: the product's own adapters over the local cloud, by a clock that leaps. */
export async function rotateHere({
  aws,
  subject,
  rotator,
  clock,
  change,
  guard,
  asks,
}: Here): Promise<HereEnded> {
  const env = { ...aws.environment(rotator), ...subject.environment };
  const session = openAwsSession({ env, clock });
  const said: string[] = [];
  const context: Context = {
    config: parseConfig(subject.config, 'rekey.yml'),
    env,
    log: logTo((_level, text) => said.push(text)),
    clock,
    redactor: new Redactor(),
    fingerprints: fingerprintsWith('proof'),
    signal: new AbortController().signal,
  };
  const { rotate } = context.config;
  const open = { ...(await openRotationWorld(session, rotate, context)), ...subject.inMemory?.(change) };
  const ports = Object.entries(open).map(([name, port]: [string, unknown]) => [
    name,
    typeof port === 'object' && port !== null && !NO_PORTS.has(name) ? guard(port, name) : port,
  ]);
  const request = asks && { rollBackRequest: { do: asks, at: session.clock.now() } };
  const world = { ...Object.fromEntries(ports), ...request } as RotationWorld;
  try {
    const [rotated] = await rotateAll(rotate, world, { dryRun: false });
    if (!rotated) throw new Error('there is no rotation');
    said.push(JSON.stringify(rotated));
    return { outcome: rotated.outcome, said: said.join('\n') };
  } finally {
    session.close();
  }
}
