import type { RotationConfig, SelectionConfig } from '../config/schema.ts';
import type { TaggedInstance, TaggedUser, TargetSearch } from './ports.ts';

/** The rotations that selections stand for, and what a reader should know about how they came to be. */
export interface Selected {
  readonly rotations: readonly RotationConfig[];
  readonly notes: readonly string[];
}

/** Between the name of a selection and that of its target; no configured name has it, so names stay unique. */
export const OF_SELECTION = '/';

/**
 * Each selection as one rotation for each of its targets, with a secret for each: never one value for two things.
 * Everything is listed once, however many selections there are.
 */
export async function expandSelections(
  selections: readonly SelectionConfig[],
  search: TargetSearch,
): Promise<Selected> {
  const wants = (kind: SelectionConfig['kind']): boolean => selections.some((each) => each.kind === kind);
  const instances = wants('rds-instance') ? await search.instances() : [];
  const users = wants('iam-user') ? await search.users() : [];
  const notes: string[] = [];
  const rotations = selections.flatMap((selection): RotationConfig[] => {
    const { name, select, secret, ...settings } = selection;
    const named = (target: string) => ({
      name: `${name}${OF_SELECTION}${target}`,
      secret: secret.replaceAll(PLACEHOLDER, target),
      downstream: [],
    });
    const found = [...(selection.kind === 'iam-user' ? users : instances)].filter(({ tags }) =>
      hasTags(tags, select.tag),
    );
    if (found.length === 0)
      notes.push(`"${name}" selects nothing: no ${NOUNS[selection.kind]} carries ${told(select.tag)}.`);
    if (settings.kind === 'iam-user') {
      return found.map(({ id }) => ({ ...settings, ...named(id), user: id }));
    }
    return found.flatMap((one) => {
      const why = withoutPassword(one);
      if (why !== undefined) notes.push(`"${name}" leaves out "${one.id}", which ${why}.`);
      return why === undefined ? [{ ...settings, ...named(one.id), instance: one.id }] : [];
    });
  });
  return { rotations, notes };
}

const PLACEHOLDER = /\{(?:id|user)\}/g;

const NOUNS: Readonly<Record<SelectionConfig['kind'], string>> = {
  'iam-user': 'IAM user',
  'rds-instance': 'DB instance',
};

/** Instances that have no password of their own; tags are copied to replicas and members, so they are selected too. */
function withoutPassword(one: TaggedUser | TaggedInstance): string | undefined {
  if (!('passwordOf' in one) || one.passwordOf === undefined) return undefined;
  return `has the password of ${one.passwordOf}`;
}

function hasTags(tags: ReadonlyMap<string, string>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([key, value]) => tags.get(key) === value);
}

function told(tags: Readonly<Record<string, string>>): string {
  return Object.entries(tags)
    .map(([key, value]) => `${key}=${value}`)
    .join(' and ');
}
