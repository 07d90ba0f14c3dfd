import { renderUser } from '../accounts.ts';
import { notFound } from '../errors.ts';
import { type Call, type Json, type Operation, repositoryOf, text, timestamp } from '../exchange.ts';
import type { Advisory } from '../model.ts';

/** Permissions of an App or a person; a job's token never has one ("Permissions required for GitHub Apps"). */
const [read, write] = ['repository_advisories=read', 'repository_advisories=write'];

export const securityAdvisoryOperations: readonly Operation[] = [
  {
    id: 'security-advisories/list-repository-advisories',
    needs: read,
    handle(call) {
      const state = text(call.query.state);
      const found = repositoryOf(call).advisories.filter(
        (advisory) => state === undefined || advisory.state === state,
      );
      // By cursor, of which the tests have no need: one page.
      const size = Number(call.query.per_page ?? 30);
      return {
        status: 200,
        body: found
          .toReversed()
          .slice(0, size)
          .map((advisory) => renderAdvisory(call, advisory)),
      };
    },
  },
  {
    id: 'security-advisories/create-repository-advisory',
    needs: write,
    createsContent: true,
    handle(call) {
      const repository = repositoryOf(call);
      const now = call.world.now();
      const number = repository.advisories.length + 1;
      const advisory: Advisory = {
        id: `GHSA-test-${String(number).padStart(4, '2')}-xxxx`,
        summary: text(call.body.summary) ?? '',
        description: text(call.body.description) ?? '',
        severity: text(call.body.severity) ?? null,
        state: 'draft',
        author: call.caller.login,
        vulnerabilities: call.body.vulnerabilities as Json[],
        createdAt: now,
        updatedAt: now,
        closedAt: null,
      };
      repository.advisories.push(advisory);
      return { status: 201, body: renderAdvisory(call, advisory) };
    },
  },
  {
    id: 'security-advisories/update-repository-advisory',
    needs: write,
    handle(call) {
      const advisory = repositoryOf(call).advisories.find(({ id }) => id === call.path.ghsa_id);
      if (advisory === undefined) throw notFound();
      const { body } = call;
      advisory.summary = text(body.summary) ?? advisory.summary;
      advisory.description = text(body.description) ?? advisory.description;
      advisory.severity = text(body.severity) ?? advisory.severity;
      advisory.state = (text(body.state) ?? advisory.state) as Advisory['state'];
      advisory.updatedAt = call.world.now();
      advisory.closedAt = advisory.state === 'closed' ? (advisory.closedAt ?? call.world.now()) : null;
      return { status: 200, body: renderAdvisory(call, advisory) };
    },
  },
];

function renderAdvisory(call: Call, advisory: Advisory): Json {
  const { owner, name } = repositoryOf(call);
  return {
    ghsa_id: advisory.id,
    cve_id: null,
    url: `${call.world.apiUrl}/repos/${owner}/${name}/security-advisories/${advisory.id}`,
    html_url: `${call.world.serverUrl}/${owner}/${name}/security/advisories/${advisory.id}`,
    summary: advisory.summary,
    description: advisory.description,
    severity: advisory.severity,
    author: renderUser(call.world, advisory.author),
    publisher: null,
    identifiers: [{ type: 'GHSA', value: advisory.id }],
    state: advisory.state,
    created_at: timestamp(advisory.createdAt),
    updated_at: timestamp(advisory.updatedAt),
    published_at: null,
    closed_at: advisory.closedAt === null ? null : timestamp(advisory.closedAt),
    withdrawn_at: null,
    submission: null,
    vulnerabilities: advisory.vulnerabilities.map((each) => ({
      package: each.package,
      vulnerable_version_range: each.vulnerable_version_range ?? null,
      patched_versions: each.patched_versions ?? null,
      vulnerable_functions: each.vulnerable_functions ?? [],
    })),
    cvss: { vector_string: null, score: null },
    cwes: null,
    cwe_ids: null,
    credits: null,
    credits_detailed: null,
    collaborating_users: null,
    collaborating_teams: null,
    private_fork: null,
  };
}
