import { randomInt } from 'node:crypto';
import {
  GetRandomPassword$,
  type GetRandomPasswordRequest,
  type GetRandomPasswordResponse,
  InvalidParameterException$,
  InvalidRequestException$,
  RotateSecret$,
  type RotateSecretRequest,
  type RotateSecretResponse,
} from '@aws-sdk/client-secrets-manager';
import { changes, type Operation, reads } from '../operation.ts';
import { CommonError, modelledError } from '../wire/aws-error.ts';
import { anySecret, findWritableSecret, secretResource } from './find.ts';
import { versionWith } from './model.ts';

const classes = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  numbers: '0123456789',
  // GetRandomPassword, ExcludePunctuation: the punctuation that is included by default.
  punctuation: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
};

function randomPassword(input: GetRandomPasswordRequest): string {
  const without = new Set(input.ExcludeCharacters ?? '');
  const sets = [
    input.ExcludeLowercase ? '' : classes.lower,
    input.ExcludeUppercase ? '' : classes.upper,
    input.ExcludeNumbers ? '' : classes.numbers,
    input.ExcludePunctuation ? '' : classes.punctuation,
    input.IncludeSpace ? ' ' : '',
  ]
    .map((set) => set.split('').filter((c) => !without.has(c)))
    .filter((set) => set.length > 0);
  const length = input.PasswordLength ?? 32;
  const required = (input.RequireEachIncludedType ?? true) ? sets.map((set) => one(set)) : [];
  if (required.length > length)
    throw modelledError(
      InvalidParameterException$,
      'Password length is too short based on the required types.',
    );
  const all = sets.flat();
  if (all.length === 0)
    throw modelledError(InvalidParameterException$, 'No characters are left for the password.');
  const letters = [...required];
  while (letters.length < length) letters.splice(randomInt(letters.length + 1), 0, one(all));
  return letters.join('');
}

function one(set: string[]): string {
  return set[randomInt(set.length)] ?? '';
}

export const rotationOperations: Operation[] = [
  reads<GetRandomPasswordRequest, GetRandomPasswordResponse>(GetRandomPassword$, {
    resource: anySecret,
    run: (input, call) => {
      const password = randomPassword(input);
      call.cloud.issuedSecrets.add(password);
      return { RandomPassword: password };
    },
  }),
  changes<RotateSecretRequest, RotateSecretResponse>(RotateSecret$, {
    resource: secretResource,
    run: (input, call) => {
      const secret = findWritableSecret(input, call);
      const lambda = input.RotationLambdaARN ?? secret.rotation?.lambdaArn;
      if (lambda === undefined)
        throw modelledError(
          InvalidRequestException$,
          'No Lambda rotation function ARN is associated with this secret.',
        );
      const pending = versionWith(secret, 'AWSPENDING');
      if (pending && !pending.stages.has('AWSCURRENT')) {
        throw modelledError(
          InvalidRequestException$,
          "A previous rotation isn't complete. That rotation will be reattempted.",
        );
      }
      // There are no functions in the local cloud, which looks to Secrets Manager as one it may not invoke.
      throw new CommonError(
        'denied',
        `Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.`,
      );
    },
  }),
];
