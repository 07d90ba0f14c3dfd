import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { type PolicyDocument, policyOf } from '../../src/policy/document.ts';
import { rotationGrants } from '../../src/policy/rotation-permissions.ts';
import { selectionGrants } from '../../src/policy/selection-permissions.ts';
import type { SigningKey } from '../cloud/aws/local-aws.ts';
import { type Stage, startStage } from '../commands/rotate/stage.ts';
import { sessionWith, withDenied, without } from './account.ts';
import { brokenIn, live, rotateOnce, type Servers, whatIsLeft } from './play.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
});

afterEach(async () => {
  await stage.close();
});

/** What rotating needs, without what audits read. */
function rotatingPolicy({ config }: Scenario): PolicyDocument {
  const { rotate, selections } = parseConfig(config, 'rekey.yml');
  const place = { account: '123456789012', region: 'eu-west-1' };
  const grants = [
    ...rotate.flatMap((rotation) => rotationGrants(rotation, place)),
    ...selections.flatMap((selection) => selectionGrants(selection, place)),
  ];
  return policyOf(grants.filter(({ sid }) => !sid.startsWith('Judge')));
}

/** What is selected is rotated as what is named, so there only the permissions to find it are taken away. */
function actionsIn({ Statement }: PolicyDocument, { config, rollBack }: Scenario): readonly string[] {
  if (rollBack) return rollBack.needs;
  const selects = parseConfig(config, 'rekey.yml').selections.length > 0;
  const told = Statement.filter(({ Sid }) => !selects || /^(?:Find|List|ReadTheTags)/.test(Sid));
  return [...new Set(told.flatMap(({ Action }) => Action))];
}

describe.each(SCENARIOS.filter(({ name }) => !name.endsWith('status-only')))(
  'rotations of $name',
  (scenario) => {
    const policy = rotatingPolicy(scenario);
    const actions = actionsIn(policy, scenario);
    // Everything is allowed until then.
    const from = scenario.rollBack?.at ?? 0;
    const rollBack = scenario.rollBack !== undefined;
    let undisturbed: { readonly left: string; readonly planned: ReadonlySet<string> } | undefined;

    async function furnishUntil(there: Stage, as: SigningKey): Promise<Servers> {
      const servers = await scenario.furnish(there);
      for await (const said of live(there, scenario, servers, { as, to: from }))
        expect(said).not.toMatch(BAD);
      return servers;
    }

    /** What an undisturbed life leaves, and which calls a plan makes. */
    async function lookAtUndisturbed(): Promise<NonNullable<typeof undisturbed>> {
      const other = await startStage();
      try {
        const as = sessionWith(other, policy);
        const servers = await furnishUntil(other, as);
        other.aws.log.clear();
        await rotateOnce(other, scenario, servers, { as, rollBack, dryRun: true });
        const planned = new Set(other.aws.log.records.map(({ service, action }) => `${service}:${action}`));
        for await (const said of live(other, scenario, servers, { as, from })) expect(said).not.toMatch(BAD);
        expect(brokenIn(other)).toEqual([]);
        return { left: whatIsLeft(other), planned };
      } finally {
        await other.close();
      }
    }

    it.each(actions)('cannot do without %s', async (missing) => {
      undisturbed ??= await lookAtUndisturbed();
      const rich = sessionWith(stage, policy, 'rich');
      const servers = await furnishUntil(stage, rich);
      const before = whatIsLeft(stage);
      const poor = sessionWith(stage, without(policy, missing), 'poor');

      const plan = await rotateOnce(stage, scenario, servers, { as: poor, rollBack, dryRun: true });
      expect(plan.includes(missing)).toBe(undisturbed.planned.has(missing));
      expect(whatIsLeft(stage)).toBe(before);

      const said: string[] = [];
      for await (const sentence of live(stage, scenario, servers, { as: poor, from })) {
        said.push(sentence);
        if (sentence.includes(missing)) break;
      }
      expect(said.at(-1)).toMatch(/^(?:needs-person|stopped): /m);
      expect(said.at(-1)).toContain(`not allowed to perform ${missing}: no policy of the role allows it`);
      expect(said.at(-1)).toContain(`Allow ${missing} in `);
      expect(brokenIn(stage)).toEqual([]);

      for await (const end of live(stage, scenario, servers, { as: rich, from }))
        expect(end).not.toMatch(BAD);
      expect(brokenIn(stage)).toEqual([]);
      expect(whatIsLeft(stage)).toBe(undisturbed.left);
    });

    it('name the policy that forbids what another one allows', async () => {
      const servers = await furnishUntil(stage, sessionWith(stage, policy, 'rich'));
      const [first = ''] = actions;
      const as = sessionWith(stage, withDenied(policy, first));
      const said = await rotateOnce(stage, scenario, servers, { as, rollBack });
      expect(said).toContain(`not allowed to perform ${first}: a policy of the role denies it`);
      expect(brokenIn(stage)).toEqual([]);
    });
  },
);

const BAD = /failed|needs-person|stopped|not allowed/;
