import { inHeader, type Verifier } from '../verifier.ts';

/** Pinecone, "List indexes" and "Errors": 401 is for a key that is not valid. */
export const pinecone: Verifier = {
  provider: 'Pinecone',
  rules: ['pinecone_api_key'],
  hosts: ['api.pinecone.io'],
  asks: 'GET /indexes',
  documents: ['https://docs.pinecone.io/reference/api/latest/control-plane/list_indexes'],
  question: inHeader('api-key', '/indexes', { 'x-pinecone-api-version': '2025-04' }),
  answers: [
    { is: 'live', status: 200, at: 'indexes' },
    { is: 'dead', status: 401, at: 'error.message', says: /^Invalid API key/i },
  ],
  examples: [
    { status: 200, body: { indexes: [] }, is: 'live' },
    {
      status: 401,
      body: { error: { code: 'UNAUTHENTICATED', message: 'Invalid API key.' }, status: 401 },
      is: 'dead',
    },
  ],
};
