import { describe, expect, it } from 'vitest';
import { closingOf, coverageOf, sourceOf } from '../../src/tracker/coverage.ts';
import type { Marker } from '../../src/tracker/marker.ts';
import { finding, location, report } from '../report/sample-report.ts';

const at = (...paths: string[]) => finding({ locations: paths.map((path) => location({ path })) });

describe('an issue about a secret in a text on GitHub', () => {
  it.each([
    '(issue #12 body)',
    '(pull request #7 review comment 9)',
    '(commit comment 3)',
    '(release v1.2 notes)',
    '(wiki Home.md)',
    '(gist 1f notes.txt)',
    '(workflow run 99 log)',
    '(artifact 5 site)',
  ])('is told from one about files, by the place %s', (path) => {
    expect(sourceOf(at('a.txt', path), { scan: 'tree', isPartial: false })).toBe('github');
  });

  it.each(['a.txt', '(commit message)', '(pull request body)', 'wiki/Home.md'])(
    'is none where it stands in %s',
    (path) => {
      expect(sourceOf(at(path), { scan: 'tree', isPartial: false })).toBe('tree');
    },
  );

  it('says that a person closes it, and in public not where its reason is', () => {
    const terms = { closeAfter: 2, closeOn: 'proof' } as const;
    expect(closingOf('github', { isPublic: false, ...terms })).toMatch(
      /^Rekey closes this issue when the credential is known to be dead;/,
    );
    expect(closingOf('github', { isPublic: true, ...terms })).toBe(
      'Close this issue when its reason is gone.',
    );
    expect(closingOf('tree', { isPublic: true, ...terms })).toBe(
      'Rekey closes this issue when its reason is gone.',
    );
  });

  it.each(['tree', 'history'] as const)(
    'is not closed because a complete scan of the %s found nothing',
    (scan) => {
      const marker = { fp: 'a', state: 'open', source: 'github', hash: '', history: [] } satisfies Marker;
      const isCovered = coverageOf(report({ commands: ['scan', 'audit'], complete: true, gaps: [] }), {
        scan,
        isPartial: false,
      });

      expect(isCovered({ ...marker, source: 'tree' })).toBe(true);
      expect(isCovered(marker)).toBe(false);
    },
  );
});
