import { mapBounded } from '../base/concurrency.ts';
import { RekeyError } from '../base/errors.ts';
import type { RotationConfig, SelectionConfig } from '../config/schema.ts';
import type { TaggedSecret, TargetSearch } from './ports.ts';
import { carries, type HeldValue, isOwn } from './secret-of-database.ts';
import { type Candidate, candidatesOf, type Listed, toldTags } from './selection-candidates.ts';

/** The rotations that selections stand for, and what a reader should know about how they came to be. */
export interface Selected {
  readonly rotations: readonly RotationConfig[];
  readonly notes: readonly string[];
  /** What was selected and cannot be rotated until the configuration, or a tag, is mended. */
  readonly gaps: readonly string[];
}

/**
 * Each selection as one rotation for each of its targets, with a secret for each: never one value for two things.
 * Everything is listed once, however many selections there are.
 */
export async function expandSelections(
  selections: readonly SelectionConfig[],
  search: TargetSearch,
): Promise<Selected> {
  const listed = await list(selections, search);
  const found = selections.map((selection) => ({
    selection,
    candidates: candidatesOf(selection, listed),
  }));
  const all = found.flatMap(({ candidates }) => candidates);
  // What one selection cannot take another one may: then there is nothing to say about it.
  const chosen = all.filter((one) => 'rotation' in one);
  const taken = new Set(chosen.map(({ target }) => target));
  return {
    rotations: chosen.map(({ rotation }) => rotation),
    notes: found.flatMap(({ selection, candidates }) => notesOn(selection, candidates, taken)),
    gaps: found.flatMap(({ selection, candidates }) =>
      candidates.flatMap((one) =>
        'gap' in one ? [`"${selection.name}" cannot rotate "${one.id}", which ${one.gap}.`] : [],
      ),
    ),
  };
}

async function list(selections: readonly SelectionConfig[], search: TargetSearch): Promise<Listed> {
  const wants = (...kinds: readonly SelectionConfig['kind'][]): boolean =>
    selections.some(({ kind }) => kinds.includes(kind));
  const ofSecrets = selections.filter(({ kind }) => kind === 'database-user').map(({ select }) => select.tag);
  const ofValues = selections.flatMap((one) =>
    'secret' in one && typeof one.secret !== 'string' ? [one.secret.tag] : [],
  );
  const tagKeys = new Set([...ofSecrets, ...ofValues].flatMap((tags) => Object.keys(tags)));
  const targets = {
    instances: wants('rds-instance', 'rds-managed') ? await search.instances() : [],
    clusters: wants('rds-cluster', 'rds-managed') ? await search.clusters() : [],
    users: wants('iam-user') ? await search.users() : [],
  };
  const secrets = tagKeys.size > 0 ? await search.secrets([...tagKeys]) : [];
  const telling = secrets.filter((one) => isOwn(one) && ofValues.some((tag) => carries(one, tag)));
  return { ...targets, secrets, values: await valuesOf(telling, search) };
}

/** Calls at once. Secrets Manager allows thousands a second. */
const AT_ONCE = 8;

/** What these hold at present, or why it cannot be read. */
async function valuesOf(
  secrets: readonly TaggedSecret[],
  search: TargetSearch,
): Promise<ReadonlyMap<string, HeldValue>> {
  const values = await mapBounded(secrets, AT_ONCE, async ({ arn }): Promise<[string, HeldValue]> => {
    try {
      return [arn, await search.value(arn)];
    } catch (error) {
      if (error instanceof RekeyError) return [arn, error];
      throw error;
    }
  });
  return new Map(values);
}

function notesOn(
  { name, kind, select }: SelectionConfig,
  candidates: readonly Candidate[],
  taken: ReadonlySet<string>,
): string[] {
  if (candidates.length === 0) {
    return [`"${name}" selects nothing: no ${NOUNS[kind]} carries ${toldTags(select.tag)}.`];
  }
  return candidates.flatMap((one) =>
    'leftOut' in one && !taken.has(one.target)
      ? [`"${name}" leaves out "${one.id}", which ${one.leftOut}.`]
      : [],
  );
}

const NOUNS: Readonly<Record<SelectionConfig['kind'], string>> = {
  'iam-user': 'IAM user',
  'rds-instance': 'DB instance',
  'rds-cluster': 'DB cluster',
  'rds-managed': 'DB instance or cluster',
  'database-user': 'secret',
};
