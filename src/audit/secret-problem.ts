import type { Problem } from './check.ts';
import type { AuditedSecret, Facts, HeldPassword } from './facts.ts';

/** The secrets that hold a password, with it. */
export function passwordsOf(facts: Facts): { secret: AuditedSecret; password: HeldPassword }[] {
  return facts.secrets.flatMap((secret) =>
    secret.content.kind === 'password' ? [{ secret, password: secret.content.password }] : [],
  );
}

/** A problem of a secret, told in sentences. */
export function secretProblem(
  secret: AuditedSecret,
  facts: Facts,
  title: string,
  sentences: readonly string[],
): Problem {
  return {
    resource: secret.resource,
    subject: { kind: 'secret', id: secret.name, account: facts.account },
    title,
    detail: sentences.join(' '),
  };
}
