import type { LocalAws, SigningKey } from '../cloud/aws/local-aws.ts';
import type { StatementGate } from '../cloud/databases/statement-gate.ts';
import type { Oracle } from './oracle.ts';

export type Moment = 'before effect' | 'after effect';

/** Called at each moment of each change of a process, wherever it is made; `cut`: the process is no more. */
export type Turn = (moment: Moment) => Promise<'cut' | undefined>;

export interface Watched {
  readonly aws: LocalAws;
  readonly oracle: Oracle;
  /** Whose calls are watched. */
  readonly rotators: readonly SigningKey[];
  readonly gate?: StatementGate | undefined;
}

/**
 * Lets the oracle look before and after everything that processes change: calls to AWS, and statements to a database
 * where there is a real one. Then it is anybody's turn.
 */
export function watchChanges(
  { aws, oracle, rotators, gate }: Watched,
  turn: Turn = async () => undefined,
): void {
  const ids = new Set<string | undefined>(rotators.map(({ accessKeyId }) => accessKeyId));
  for (const moment of ['before effect', 'after effect'] as const) {
    aws.faults.add({
      when: ({ changing, accessKeyId }) => changing && ids.has(accessKeyId),
      at: moment,
      do: async (call) => {
        await (moment === 'before effect' ? oracle.before(call) : oracle.after(call));
        return (await turn(moment)) === 'cut' ? 'drop connection' : undefined;
      },
    });
  }
  if (!gate) return;
  gate.look = async (statement, moment) => {
    await oracle.look(`${moment} of ${/^\s*\w+(?:\s+\w+)?/.exec(statement)?.[0] ?? 'a statement'}`);
    return await turn(moment);
  };
}
