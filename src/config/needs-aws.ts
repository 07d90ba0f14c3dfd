import type { Config } from './schema.ts';

/** Whether anything is configured for which a scheduled run goes to AWS. */
export function needsAws({ rotate, selections, passwords, aws, fleet }: Config): boolean {
  return (
    rotate.length + selections.length + passwords.secrets.length + aws.accounts.length > 0 ||
    passwords.select !== undefined ||
    (fleet?.accounts ?? []).length > 0
  );
}
