import { ALPHANUMERIC, except, LETTERS, PRINTABLE } from '../characters.ts';
import type { ProviderRule } from '../provider-rule.ts';

/** Nothing is said about characters outside ASCII: they are not counted on. */
const ALLOWED = except(`${PRINTABLE} `, ',:=');

export const amazonMq: ProviderRule = {
  id: 'amazon-mq',
  service: 'Amazon MQ',
  family: 'other',
  engines: ['activemq', 'rabbitmq'],
  minLength: 12,
  maxLength: undefined,
  allowed: ALLOWED,
  refused: 'commas, colons, equal signs and everything that is not printable ASCII',
  required: [],
  minDistinct: 4,
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-amazonmq-broker-user.html',
  accepts: [
    { what: 'the shortest', make: (draw) => `abcd${draw(ALLOWED, 8)}` },
    { what: 'a long one', make: (draw) => `abcd${draw(ALLOWED, 250)}` },
  ],
  refuses: [
    { what: 'one too short', make: (draw) => `abcd${draw(ALLOWED, 7)}` },
    { what: 'three different characters', make: (draw) => draw(LETTERS.slice(0, 3), 20) },
    { what: 'a comma', make: (draw) => `abcd${draw(ALPHANUMERIC, 12)},` },
    { what: 'a colon', make: (draw) => `abcd${draw(ALPHANUMERIC, 12)}:` },
    { what: 'an equal sign', make: (draw) => `abcd${draw(ALPHANUMERIC, 12)}=` },
  ],
};
