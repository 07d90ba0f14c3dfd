import { beforeEach, describe, expect, it } from 'vitest';
import { finding } from '../report/sample-report.ts';
import { triageStage } from './triage/triage-stage.ts';

let { tracker, track } = triageStage();

beforeEach(() => {
  ({ tracker, track } = triageStage());
});

describe('on a public repository', () => {
  it('an issue says neither what nor where, in its hidden parts too', async () => {
    await track([finding()], { isPublic: true });
    await track([], { isPublic: true });
    await track([finding()], { isPublic: true });

    const everything = JSON.stringify(tracker.at(1));
    expect(tracker.at(1).title).toBe('Security follow-up needed');
    for (const name of ['aws', 'AWS', 'deploy', 'AKIA', '123456789012', 'critical', 'Rotate']) {
      expect(everything).not.toContain(name);
    }
  });

  it('an issue from when it was private says nothing any more', async () => {
    await track([finding()]);
    await track([finding()], { isPublic: true });

    expect(tracker.at(1).title).toBe('Security follow-up needed');
    expect(tracker.at(1).body).not.toMatch(/deploy|AKIA|aws-access-key/);
  });
});
