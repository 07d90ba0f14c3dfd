import { bearer, type Verifier } from '../verifier.ts';

/** Hugging Face Hub, "User and organization": whose a token is. */
export const huggingFace: Verifier = {
  provider: 'Hugging Face',
  rules: ['hf_user_access_token', 'hf_org_api_key'],
  hosts: ['huggingface.co'],
  asks: 'GET /api/whoami-v2',
  documents: ['https://huggingface.co/docs/hub/api', 'https://huggingface.co/docs/hub/security-tokens'],
  question: bearer('/api/whoami-v2'),
  answers: [
    { is: 'live', status: 200, at: 'name' },
    {
      is: 'dead',
      status: 401,
      at: 'error',
      says: /^(?:Invalid credentials in Authorization header|Invalid username or password\.|User Access Token ".*" is expired)$/,
    },
  ],
  examples: [
    { status: 200, body: { type: 'user', name: 'a' }, is: 'live' },
    { status: 401, body: { error: 'Invalid credentials in Authorization header' }, is: 'dead' },
  ],
};
