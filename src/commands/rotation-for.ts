import type { Config } from '../config/schema.ts';
import type { Finding } from '../findings/finding.ts';
import { entriesOf, isMeant } from './rotate/expand.ts';

/** Which configured rotation changes the credential that a finding is about; `undefined` where none does, or several. */
export function rotationFor(
  config: Pick<Config, 'rotate' | 'selections'>,
): (finding: Finding) => string | undefined {
  return ({ subject: { kind, id } }) => {
    if (id === undefined) return undefined;
    if (kind === 'rotation') return entriesOf(config).some((entry) => isMeant([id], entry)) ? id : undefined;
    const names = config.rotate.filter((entry) => {
      if (kind === 'iam-user') return entry.kind === 'iam-user' && entry.user === id;
      return kind === 'secret' && 'secret' in entry && entry.secret === id;
    });
    return names.length === 1 ? names[0]?.name : undefined;
  };
}
