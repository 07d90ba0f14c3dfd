import { RekeyError } from '../../base/errors.ts';
import type { Part } from '../../base/part.ts';
import { parseShard } from './parse-shard.ts';

/** The options of the command line that are about several jobs. */
interface Values {
  readonly shard?: string | undefined;
  readonly fleet?: boolean | undefined;
  readonly range?: string | undefined;
  readonly staged?: boolean | undefined;
  readonly stdin?: boolean | undefined;
  readonly github?: boolean | undefined;
  readonly history?: boolean | undefined;
  readonly apply?: string | undefined;
  readonly 'roll-back'?: readonly string[] | undefined;
  readonly 'write-baseline'?: boolean | undefined;
  readonly explain?: boolean | undefined;
}

/** What of the work is asked for. */
export interface AskedPart {
  readonly part?: Part | undefined;
  /** The repositories of the configuration are scanned, and not the one that is here. */
  readonly fleet?: boolean;
}

/** What cannot be dealt out. */
const UNDIVIDED = ['range', 'staged', 'stdin', 'github', 'apply', 'roll-back', 'write-baseline'] as const;

/** What is about the repository that is here. */
const OF_HERE = ['history', 'explain', ...UNDIVIDED] as const;

/** @throws RekeyError `usage`, `input-invalid` */
export function partAsked(values: Values, paths: readonly string[]): AskedPart {
  const part = parseShard('--shard', values.shard ?? '');
  const fleet = values.fleet === true;
  const [option, others] = fleet ? (['--fleet', OF_HERE] as const) : (['--shard', UNDIVIDED] as const);
  if (!part && !fleet) return {};
  const beside = others.find((name) => values[name] !== undefined);
  if (beside !== undefined) throw usage(`--${beside} cannot be given beside ${option}.`);
  if (fleet && paths.length > 0)
    throw usage('--fleet takes no PATH: the configuration says which repositories.');
  return { part, fleet };
}

/** The folders of `rekey report DIR...`. @throws RekeyError `usage` */
export function foldersAsked({ shard }: Values, paths: readonly string[]): readonly string[] {
  if (shard !== undefined)
    throw usage('--shard cannot be given beside "rekey report", which puts all together.');
  if (paths.length > 0) return paths;
  throw usage('"rekey report" needs the DIR with the reports of the shards.');
}

function usage(what: string): RekeyError {
  return new RekeyError({ code: 'usage', what, fix: 'See "rekey --help".' });
}
