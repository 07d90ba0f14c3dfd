import { ALPHANUMERIC, except } from '../characters.ts';
import type { ProviderRule } from '../provider-rule.ts';
import { RDS_ALLOWED, RDS_REFUSED, RDS_SOURCE, rdsExamples } from '../rds-characters.ts';

const examples = rdsExamples(8, 30);

export const rdsOracle: ProviderRule = {
  id: 'rds-oracle',
  service: 'RDS for Oracle',
  family: 'rds',
  engines: [
    'oracle',
    'oracle-ee',
    'oracle-ee-cdb',
    'oracle-se2',
    'oracle-se2-cdb',
    'custom-oracle-ee',
    'custom-oracle-ee-cdb',
    'custom-oracle-se2',
    'custom-oracle-se2-cdb',
  ],
  minLength: 8,
  maxLength: 30,
  allowed: except(RDS_ALLOWED, "&'"),
  refused: `&, ', ${RDS_REFUSED}`,
  required: [],
  source: RDS_SOURCE,
  accepts: examples.accepts,
  refuses: [
    ...examples.refuses,
    { what: 'an ampersand', make: (draw) => `${draw(ALPHANUMERIC, 12)}&` },
    { what: 'a single quotation mark', make: (draw) => `${draw(ALPHANUMERIC, 12)}'` },
  ],
};
