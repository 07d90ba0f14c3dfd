import type { PolicyDocument } from './document.ts';

/** What reads, and what reading needs: a key decrypts for it, and a role is assumed to do it. */
const READS = /^(?:[a-z]+:(?:Get|List|Describe|BatchGet)\w*|kms:Decrypt|sts:AssumeRole)$/;

/** The part of a policy that a job needs which only plans. It changes nothing; it does read the secrets. */
export function planPolicyOf({ Version, Statement }: PolicyDocument): PolicyDocument {
  return {
    Version,
    Statement: Statement.map((one) => ({
      ...one,
      Action: one.Action.filter((action) => READS.test(action)),
    })).filter(({ Action }) => Action.length > 0),
  };
}
