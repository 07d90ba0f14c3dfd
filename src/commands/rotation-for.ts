import type { Config } from '../config/schema.ts';
import type { Finding } from '../findings/finding.ts';

/** Which configured rotation changes the credential that a finding is about; `undefined` where none does, or several. */
export function rotationFor({ rotate }: Pick<Config, 'rotate'>): (finding: Finding) => string | undefined {
  return ({ subject: { kind, id } }) => {
    if (id === undefined) return undefined;
    const names = rotate.filter((entry) => {
      if (kind === 'rotation') return entry.name === id;
      if (kind === 'iam-user') return entry.kind === 'iam-user' && entry.user === id;
      return kind === 'secret' && 'secret' in entry && entry.secret === id;
    });
    return names.length === 1 ? names[0]?.name : undefined;
  };
}
