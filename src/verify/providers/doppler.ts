import { bearer, type Verifier } from '../verifier.ts';

/** Doppler, "Me": what the token is. A token may be bound to addresses, so only the words for one that is not there count. */
export const doppler: Verifier = {
  provider: 'Doppler',
  rules: [
    'doppler_service_token',
    'doppler_personal_token',
    'doppler_cli_token',
    'doppler_service_account_token',
  ],
  hosts: ['api.doppler.com'],
  asks: 'GET /v3/me',
  documents: ['https://docs.doppler.com/reference/auth-me'],
  question: bearer('/v3/me'),
  answers: [
    { is: 'live', status: 200, at: 'type' },
    { is: 'dead', status: 401, at: 'messages.0', says: /^Invalid (?:Auth|Service|CLI|Personal) token$/i },
  ],
  examples: [
    { status: 200, body: { type: 'service_token', name: 'ci' }, is: 'live' },
    { status: 401, body: { messages: ['Invalid Auth token'], success: false }, is: 'dead' },
    {
      status: 401,
      body: { messages: ['This address may not use the token'], success: false },
      is: 'unknown',
    },
  ],
};
