import { bearer, type Verifier } from '../verifier.ts';

/** Mistral AI API, "List models". What it says of a key that does not work is not documented. */
export const mistral: Verifier = {
  provider: 'Mistral AI',
  rules: ['mistral_ai_api_key'],
  hosts: ['api.mistral.ai'],
  asks: 'GET /v1/models',
  documents: ['https://docs.mistral.ai/api/endpoint/models'],
  question: bearer('/v1/models'),
  answers: [{ is: 'live', status: 200, at: 'data.0.id' }],
  examples: [
    { status: 200, body: { object: 'list', data: [{ id: 'a' }] }, is: 'live' },
    { status: 401, body: { detail: 'Unauthorized' }, is: 'unknown' },
  ],
};
