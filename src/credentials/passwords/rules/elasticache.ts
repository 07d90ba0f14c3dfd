import { ALPHANUMERIC } from '../characters.ts';
import type { ProviderRule } from '../provider-rule.ts';

/** The AUTH token of Valkey and Redis OSS caches. Older texts forbid four symbols; today's name the eight allowed. */
const ALLOWED = `${ALPHANUMERIC}!&#$^<>-`;

export const elasticache: ProviderRule = {
  id: 'elasticache',
  service: 'Amazon ElastiCache AUTH token',
  family: 'other',
  engines: ['redis', 'valkey', 'elasticache'],
  minLength: 16,
  maxLength: 128,
  allowed: ALLOWED,
  refused: 'every symbol but ! & # $ ^ < > -, spaces and everything that is not printable ASCII',
  required: [],
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html',
  accepts: [
    { what: 'the shortest', make: (draw) => draw(ALLOWED, 16) },
    { what: 'the longest', make: (draw) => draw(ALLOWED, 128) },
  ],
  refuses: [
    { what: 'one too short', make: (draw) => draw(ALLOWED, 15) },
    { what: 'one too long', make: (draw) => draw(ALLOWED, 129) },
    { what: 'a symbol that is not of the eight', make: (draw) => draw(ALLOWED, 16) + draw('/"@%*_.~', 1) },
  ],
};
