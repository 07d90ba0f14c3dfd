import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { emptyReport } from '../../src/findings/run-report.ts';
import { renderText } from '../../src/report/text.ts';

interface Pattern {
  readonly regexp: string;
  readonly loop?: boolean;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly message?: number;
  readonly code?: number;
}

const { problemMatcher } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../examples/problem-matcher.json'), 'utf8'),
) as { problemMatcher: [{ owner: string; pattern: [Pattern, Pattern] }] };

/** As the runner reads a log: the lines of a matcher follow each other, and its last pattern may repeat. */
function annotationsIn(log: string): string[] {
  const [{ pattern }] = problemMatcher;
  const [first, second] = pattern.map(({ regexp }) => new RegExp(regexp)) as [RegExp, RegExp];
  const annotations: string[] = [];
  let head: RegExpExecArray | undefined;
  for (const line of log.split('\n')) {
    const place = head && second.exec(line);
    if (place) {
      const { file, line: at, column } = pattern[1];
      const [path, row, col] = [file, at, column].map((group) => place[group ?? 0]);
      annotations.push(
        `${path}|${row}|${col}|${head?.[pattern[0].code ?? 0]}|${head?.[pattern[0].message ?? 0]}`,
      );
    } else {
      head = first.exec(line) ?? undefined;
    }
  }
  return annotations;
}

function finding(severity: Finding['severity'], paths: readonly string[]): Finding {
  const place = { startLine: 3, startColumn: 7, endLine: 3, endColumn: 27, startByte: 0, endByte: 20 };
  return {
    fingerprint: 'abc',
    rule: 'aws-access-key',
    severity,
    title: 'AWS access key',
    state: 'new',
    confidence: 'structured',
    locations: paths.map((path) => ({ path, ...place })),
    subject: { kind: 'aws-access-key', id: 'AKIA…' },
    remedy: ['Deactivate it.'],
  };
}

describe('the problem matcher', () => {
  it('makes an annotation of every place that the report names, and of nothing else', () => {
    const findings = [finding('critical', ['src/a b.ts', 'c.env']), finding('low', ['d:e.txt'])];
    const text = renderText({ ...emptyReport, findings, notes: ['see e.ts:1:1'] }, { colour: false });
    expect(annotationsIn(text)).toEqual([
      'src/a b.ts|3|7|critical|AWS access key',
      'c.env|3|7|critical|AWS access key',
      'd:e.txt|3|7|low|AWS access key',
    ]);
  });
});
