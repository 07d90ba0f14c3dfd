import { describe, expect, it } from 'vitest';
import { atCall, atChange, play, tellingCalls } from './play.ts';
import { SCENARIOS } from './scenarios.ts';

const GOOD_END = /^(?:done|pending|not-due)$/;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe.each(SCENARIOS)('$name', (scenario) => {
  it('keeps every promise when nothing happens', async () => {
    const { violations, ended } = await play(scenario, []);
    expect({ violations, ended }).toEqual({ violations: [], ended: expect.stringMatching(GOOD_END) });
  });

  it('is finished by a fresh process when the first is killed at any of its calls', async () => {
    const { calls, left } = await play(scenario, []);
    const end = { deaths: 1, violations: [], left, ended: expect.stringMatching(GOOD_END) };
    for (const index of tellingCalls(calls)) {
      const course = await play(scenario, [atCall(index, 'killed after')]);
      expect({ index, ...course }).toMatchObject({ index, ...end });
    }
  });

  it('is finished by a fresh process when the first two are killed at any of their changes', async () => {
    const { changing, left } = await play(scenario, []);
    const end = { violations: [], left, ended: expect.stringMatching(GOOD_END) };
    for (const one of upTo(changing)) {
      for (const other of upTo(changing)) {
        const deaths = [atChange(one, 'killed after'), atChange(other, 'killed before')];
        expect({ one, other, ...(await play(scenario, deaths)) }).toMatchObject({ one, other, ...end });
      }
    }
  });

  it.each(['throttled', 'answer lost'] as const)('goes on by itself when one call is %s', async (blow) => {
    const { calls, left } = await play(scenario, []);
    for (const index of tellingCalls(calls)) {
      const course = await play(scenario, [atCall(index, blow)]);
      expect({ index, ...course }).toMatchObject({ index, deaths: 0, violations: [], left });
    }
  });
});
