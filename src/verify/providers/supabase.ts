import { bearer, type Verifier } from '../verifier.ts';

/** Supabase Management API, "List all organizations", which every personal token may. */
export const supabase: Verifier = {
  provider: 'Supabase',
  rules: ['supabase_personal_access_token'],
  hosts: ['api.supabase.com'],
  asks: 'GET /v1/organizations',
  documents: ['https://supabase.com/docs/reference/api/v1-list-all-organizations'],
  question: bearer('/v1/organizations'),
  answers: [
    { is: 'live', status: 200, at: 'length' },
    { is: 'dead', status: 401, at: 'message', says: /^Unauthorized$/ },
  ],
  examples: [
    { status: 200, body: [], is: 'live' },
    { status: 200, body: { error: 'a proxy says something' }, is: 'unknown' },
    { status: 401, body: { message: 'Unauthorized' }, is: 'dead' },
  ],
};
