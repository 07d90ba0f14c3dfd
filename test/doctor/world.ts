import { DEFAULT_CONFIG } from '../../src/config/default-config.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { DoctorWorld } from '../../src/doctor/ports.ts';
import { emptyReport } from '../../src/findings/run-report.ts';

/** A world in which nothing needs AWS or GitHub, but for what a test says. */
export function worldWith({
  config,
  ...parts
}: Partial<DoctorWorld> & { readonly config?: string } = {}): DoctorWorld {
  return {
    env: {},
    node: '24.0.0',
    now: new Date('2026-11-22T03:00:00Z'),
    settings: {
      kind: 'valid',
      path: '.github/rekey.yml',
      isThere: true,
      config: config === undefined ? DEFAULT_CONFIG : parseConfig(config, '.github/rekey.yml'),
    },
    checkout: async () => ({ git: 'git version 2.47.0', isShallow: false }),
    workflows: [],
    github: undefined,
    oidc: { claims: async () => undefined },
    places: [],
    databases: {
      list: async () => [],
      reach: async () => ({ kind: 'reached', note: undefined }),
      certificates: async () => ({ kind: 'none' }),
    },
    roles: {
      caller: async () => {},
      needed: async () => [],
      refused: async () => [],
      trust: async () => undefined,
      expected: async () => EXPECTED,
    },
    plan: async () => emptyReport,
    ...parts,
  };
}

export const EXPECTED = {
  issuer: 'token.actions.githubusercontent.com',
  audience: 'sts.amazonaws.com',
  subjects: ['repo:acme/app:environment:rotation', 'repo:acme@1/app@2:environment:rotation'],
  knowsIds: true,
};
