import { bearer, type Verifier } from '../verifier.ts';

/** HubSpot Developers, "Account information" and "Error handling". */
export const hubspot: Verifier = {
  provider: 'HubSpot',
  rules: ['hubspot_private_apps_user_token'],
  hosts: ['api.hubapi.com'],
  asks: 'GET /account-info/v3/details',
  documents: [
    'https://developers.hubspot.com/docs/api-reference/account-account-info-v3/guide',
    'https://developers.hubspot.com/docs/api-reference/error-handling',
  ],
  question: bearer('/account-info/v3/details'),
  answers: [
    { is: 'live', status: 200, at: 'portalId' },
    { is: 'live', status: 403, at: 'category', says: /^MISSING_SCOPES$/ },
    { is: 'dead', status: 401, at: 'category', says: /^(?:INVALID|EXPIRED)_AUTHENTICATION$/ },
  ],
  examples: [
    { status: 200, body: { portalId: 1, accountType: 'STANDARD' }, is: 'live' },
    { status: 403, body: { status: 'error', category: 'MISSING_SCOPES' }, is: 'live' },
    { status: 401, body: { status: 'error', category: 'INVALID_AUTHENTICATION' }, is: 'dead' },
  ],
};
