import type { AwsSession } from '../../clients/aws/session.ts';
import type { Config, RotationConfig, SelectionConfig } from '../../config/schema.ts';
import { expandSelections, type Selected } from '../../rotate/select.ts';
import { OF_SELECTION } from '../../rotate/selection-candidates.ts';

/** One entry of the config: a rotation, or a selection that stands for some. */
export type RotationEntry = RotationConfig | SelectionConfig;

/** Every entry; those that select come last. */
export function entriesOf({ rotate, selections }: Pick<Config, 'rotate' | 'selections'>): RotationEntry[] {
  return [...rotate, ...selections];
}

/** The entries that are rotations themselves. */
function rotationsAmong(entries: readonly RotationEntry[]): RotationConfig[] {
  return entries.filter((entry): entry is RotationConfig => !('select' in entry));
}

/** The rotations of these entries, as the account of the session has them. */
export async function expandEntries(
  entries: readonly RotationEntry[],
  session: AwsSession,
): Promise<Selected> {
  const selections = entries.filter((entry): entry is SelectionConfig => 'select' in entry);
  const rotations = rotationsAmong(entries);
  if (selections.length === 0) return { rotations, notes: [], gaps: [] };
  const { awsTargetSearch } = await import('../../clients/aws/target-search.ts');
  const selected = await expandSelections(selections, awsTargetSearch(session));
  return { ...selected, rotations: [...rotations, ...selected.rotations] };
}

/** Whether `only` means an entry: by its name, or by that of one of the rotations that it stands for. */
export function isMeant(only: readonly string[], entry: RotationEntry): boolean {
  const isSelection = 'select' in entry;
  return only.some(
    (name) => name === entry.name || (isSelection && name.startsWith(`${entry.name}${OF_SELECTION}`)),
  );
}

/** Whether `only` means a rotation, by its name or by that of the selection that it is from. */
export function isAsked(only: readonly string[], { name }: RotationConfig): boolean {
  return only.includes(name) || only.some((one) => name.startsWith(`${one}${OF_SELECTION}`));
}
