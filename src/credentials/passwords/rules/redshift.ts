import { ALPHANUMERIC, DIGITS, except, LOWER, PRINTABLE, UPPER } from '../characters.ts';
import type { Draw, ProviderRule } from '../provider-rule.ts';

const ALLOWED = except(PRINTABLE, `'"\\/@`);
const oneOfEach = (draw: Draw): string => draw(LOWER, 1) + draw(UPPER, 1) + draw(DIGITS, 1);

export const redshift: ProviderRule = {
  id: 'redshift',
  service: 'Amazon Redshift',
  family: 'other',
  engines: ['redshift'],
  minLength: 8,
  maxLength: 64,
  allowed: ALLOWED,
  refused: `', ", \\, /, @, spaces and everything that is not printable ASCII`,
  required: [
    { what: 'lower-case letters', characters: LOWER, atLeast: 1 },
    { what: 'upper-case letters', characters: UPPER, atLeast: 1 },
    { what: 'digits', characters: DIGITS, atLeast: 1 },
  ],
  source: 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_ModifyCluster.html',
  accepts: [
    { what: 'the shortest', make: (draw) => oneOfEach(draw) + draw(ALLOWED, 5) },
    { what: 'the longest', make: (draw) => oneOfEach(draw) + draw(ALLOWED, 61) },
  ],
  refuses: [
    { what: 'one too short', make: (draw) => oneOfEach(draw) + draw(ALLOWED, 4) },
    { what: 'one too long', make: (draw) => oneOfEach(draw) + draw(ALLOWED, 62) },
    { what: 'no digit', make: (draw) => draw(LOWER, 6) + draw(UPPER, 6) },
    { what: 'no upper-case letter', make: (draw) => draw(LOWER, 6) + draw(DIGITS, 6) },
    { what: 'no lower-case letter', make: (draw) => draw(UPPER, 6) + draw(DIGITS, 6) },
    { what: 'a backslash', make: (draw) => `${oneOfEach(draw)}${draw(ALPHANUMERIC, 9)}\\` },
    { what: 'an at sign', make: (draw) => `${oneOfEach(draw)}${draw(ALPHANUMERIC, 9)}@` },
  ],
};
