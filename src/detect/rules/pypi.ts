import type { Rule } from '../rule.ts';
import { tokenRule } from './token.ts';
import { varied } from './value-forms.ts';

/** A macaroon whose location is the index: the start of the base64 is always the same (warehouse, "API tokens"). */
export const pypi: readonly Rule[] = [
  tokenRule({
    id: 'pypi_api_token',
    title: 'PyPI API token',
    severity: 'critical',
    anchors: ['pypi-AgE'],
    match: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}/,
    reach: 400,
    opaque: true,
    check: varied,
    revoke: 'Remove it under Account settings, API tokens.',
    link: 'https://pypi.org/help/#apitoken',
    examples: (make) => [
      `pypi-AgEIcHlwaS5vcmc${make.base64url(150)}`,
      `pypi-AgENdGVzdC5weXBpLm9yZw${make.base64url(150)}`,
    ],
  }),
];
