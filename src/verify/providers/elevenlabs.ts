import { inHeader, type Verifier } from '../verifier.ts';

/** ElevenLabs, "Get user" and "Errors": 401 is also for a key without the permission; `detail.status` tells. */
export const elevenlabs: Verifier = {
  provider: 'ElevenLabs',
  rules: ['elevenlabs-api-key'],
  hosts: ['api.elevenlabs.io'],
  asks: 'GET /v1/user',
  documents: [
    'https://elevenlabs.io/docs/api-reference/user/get',
    'https://elevenlabs.io/docs/developers/resources/errors',
  ],
  question: inHeader('xi-api-key', '/v1/user'),
  answers: [
    { is: 'live', status: 200, at: 'subscription' },
    { is: 'live', status: 401, at: 'detail.status', says: /^missing_permissions$/ },
    { is: 'dead', status: 401, at: 'detail.status', says: /^invalid_api_key$/ },
  ],
  examples: [
    { status: 200, body: { subscription: { tier: 'free' } }, is: 'live' },
    {
      status: 401,
      body: {
        detail: {
          status: 'missing_permissions',
          message: 'The API key you used is missing the permission user_read',
        },
      },
      is: 'live',
    },
    { status: 401, body: { detail: { status: 'invalid_api_key', message: 'Invalid API key' } }, is: 'dead' },
  ],
};
