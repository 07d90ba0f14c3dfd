import { RekeyError } from '../base/errors.ts';
import { oneOf } from './action-inputs.ts';
import type { DoctorRequest } from './doctor.ts';

/** What a terminal user asks of `rekey doctor`. */
export interface DoctorAsked extends DoctorRequest {
  readonly format: 'text' | 'json';
  readonly output: string | undefined;
  readonly quiet: boolean;
  readonly colour: boolean;
}

interface Given {
  readonly config?: string | undefined;
  readonly role?: string | undefined;
  readonly repository?: string | undefined;
  readonly 'kms-key'?: readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly 'no-color'?: boolean | undefined;
}

/** @throws RekeyError `usage` */
export function doctorAsked(values: Given, rest: readonly string[]): DoctorAsked {
  if (rest.length > 0) throw usage(`"rekey doctor" takes no argument "${rest[0]}".`);
  const { config, role, repository, output } = values;
  if (role !== undefined && !/^arn:aws[a-z-]*:iam::\d{12}:(?:role|user)\/\S+$/.test(role))
    throw usage('--role must be the ARN of a role.');
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw usage('--repository must be OWNER/NAME.');
  return {
    config,
    role,
    repository,
    output,
    kmsKeys: values['kms-key'] ?? [],
    format: oneOf('--format', values.format ?? 'text', ['text', 'json']),
    quiet: values.quiet === true,
    colour: !values['no-color'],
  };
}

function usage(what: string): RekeyError {
  return new RekeyError({ code: 'usage', what, fix: 'See "rekey --help".' });
}
