import { inHeader, type Verifier } from '../verifier.ts';

/** Datadog, "Validate API key", which is made for this, and "Datadog sites": each is a region of its own. 403 may also be an address that is not allowed. */
export const datadog: Verifier = {
  provider: 'Datadog',
  rules: ['datadog_api_key'],
  hosts: [
    'api.datadoghq.com',
    'api.datadoghq.eu',
    'api.us3.datadoghq.com',
    'api.us5.datadoghq.com',
    'api.ap1.datadoghq.com',
    'api.ap2.datadoghq.com',
  ],
  asks: 'GET /api/v1/validate',
  documents: [
    'https://docs.datadoghq.com/api/latest/authentication/#validate-api-key',
    'https://docs.datadoghq.com/getting_started/site/',
  ],
  question: inHeader('dd-api-key', '/api/v1/validate'),
  answers: [{ is: 'live', status: 200, at: 'valid', says: /^true$/ }],
  examples: [
    { status: 200, body: { valid: true }, is: 'live' },
    { status: 403, body: { errors: ['Forbidden'] }, is: 'unknown' },
  ],
};
