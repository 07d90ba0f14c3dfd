import { z } from 'zod';
import { SEVERITIES } from '../findings/severity.ts';

/** Whom runs tell, besides GitHub: channels and stores of metrics. */
const VariableName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, 'must be the name of an environment variable');

/** The addresses are secrets: whoever has one can write there. So the file names only where to read them. */
const FromEnvironment = z.strictObject({
  env: VariableName.describe('The environment variable that holds the address'),
});

const Occasions = {
  on: z
    .array(z.enum(['findings', 'failed-rotation', 'incomplete']))
    .min(1)
    .default(['findings', 'failed-rotation', 'incomplete'])
    .describe('What is told'),
  severity: z.enum(SEVERITIES).default('high').describe('The least severity of findings that are told'),
  'pull-requests': z.boolean().default(false).describe('Whether runs on pull requests tell it too'),
};

const Channel = z.union([
  z.strictObject({ slack: FromEnvironment, ...Occasions }),
  z.strictObject({
    webhook: FromEnvironment.extend({
      'secret-env': VariableName.optional().describe(
        'The environment variable with the key that messages are signed with',
      ),
    }),
    ...Occasions,
  }),
]);

export const Notify = z.array(Channel).max(10).default([]);

const PushgatewayUrl = z
  .string()
  .max(2_000)
  .refine((text) => {
    const url = URL.parse(text);
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    return url !== null && isWeb && url.username + url.password + url.search + url.hash === '';
  }, 'must be an http or https address without a user, a password or a query');

export const Metrics = z
  .strictObject({
    pushgateway: z
      .strictObject({
        url: PushgatewayUrl.describe('Such as https://pushgateway.example:9091'),
        job: z
          .string()
          .regex(/^[\w-]{1,100}$/, 'must be letters, digits, dashes or underscores')
          .default('rekey'),
        'authorization-env': VariableName.optional().describe(
          'The environment variable with the whole Authorization header',
        ),
      })
      .optional()
      .describe('Where scheduled and manual runs push metrics'),
    'cloudwatch-emf': z
      .boolean()
      .default(false)
      .describe("Whether a file in CloudWatch's embedded metric format is written"),
    namespace: z
      .string()
      .regex(/^[\w.#:/ -]{1,255}$/, 'must be a CloudWatch namespace')
      .default('Rekey')
      .describe('In CloudWatch'),
  })
  .prefault({});
