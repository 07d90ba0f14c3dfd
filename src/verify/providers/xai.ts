import { bearer, type Verifier } from '../verifier.ts';

/** xAI REST API, "API key": what it is, and whether it is blocked; 400 is for a request or a key that is not valid. */
export const xai: Verifier = {
  provider: 'xAI',
  rules: ['xai_api_key'],
  hosts: ['api.x.ai'],
  asks: 'GET /v1/api-key',
  documents: ['https://docs.x.ai/docs/api-reference#api-key'],
  question: bearer('/v1/api-key'),
  answers: [
    { is: 'inactive', status: 200, at: 'api_key_blocked', says: /^true$/ },
    { is: 'inactive', status: 200, at: 'api_key_disabled', says: /^true$/ },
    { is: 'inactive', status: 200, at: 'team_blocked', says: /^true$/ },
    { is: 'live', status: 200, at: 'api_key_id' },
    { is: 'dead', status: 400, at: 'error', says: /^Incorrect API key provided/ },
  ],
  examples: [
    {
      status: 200,
      body: { api_key_id: '0', api_key_blocked: false, api_key_disabled: false, team_blocked: false },
      is: 'live',
    },
    {
      status: 200,
      body: { api_key_id: '0', api_key_blocked: true, api_key_disabled: false, team_blocked: false },
      is: 'inactive',
    },
    {
      status: 200,
      body: { api_key_id: '0', api_key_blocked: false, api_key_disabled: true, team_blocked: false },
      is: 'inactive',
    },
    {
      status: 200,
      body: { api_key_id: '0', api_key_blocked: false, api_key_disabled: false, team_blocked: true },
      is: 'inactive',
    },
    {
      status: 400,
      body: { code: 'Client specified an invalid argument', error: 'Incorrect API key provided: xa***.' },
      is: 'dead',
    },
  ],
};
