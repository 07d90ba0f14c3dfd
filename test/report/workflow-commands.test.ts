import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  annotationsLeftOut,
  annotationsOf,
  formatAnnotation,
  MAX_PER_LEVEL,
} from '../../src/report/annotations.ts';
import { workflowCommand } from '../../src/report/workflow-commands.ts';
import { parseCommand, registeredCommands } from '../runner/workflow-commands.ts';
import { anyReport, anyText, finding, HOSTILE, location, report } from './sample-report.ts';

const known = new Set(registeredCommands);

describe('a workflow command', () => {
  it('is read by the runner as it was meant, whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, message) => {
        const line = workflowCommand('error', { title, line: 3 }, message);

        expect(line).not.toMatch(/[\n\r]/);
        const command = parseCommand(line, known);
        expect(command?.name).toBe('error');
        expect(command?.data).toBe(message);
        expect(command?.properties.get('title') ?? '').toBe(title);
        expect(command?.properties.get('line')).toBe('3');
      }),
    );
  });

  it('leaves out what is not known', () => {
    expect(workflowCommand('notice', { file: undefined, title: '' }, 'a')).toBe('::notice::a');
  });
});

describe('annotations', () => {
  it('stand at the line of the finding', () => {
    const [annotation] = annotationsOf(report());

    expect(annotation).toMatchObject({ level: 'error', file: 'src/deploy.ts', line: 3, endLine: 3, col: 9 });
    expect(annotation?.title).toBe('Rekey: AWS access key with its secret (critical)');
    expect(annotation?.message).toContain('1. Rotate the key.');
    expect(annotation?.message).toContain('abcdefgh234567ab');
  });

  it('come most severe first, and count what does not fit', () => {
    const severities = ['low', 'critical', 'medium', 'high'] as const;
    const findings = Array.from({ length: 60 }, (_, index) =>
      finding({ fingerprint: `f${index}`, severity: severities[index % 4] ?? 'low' }),
    );

    const annotations = annotationsOf(report({ findings }));

    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(MAX_PER_LEVEL);
    expect(errors.slice(0, 9).every(({ title }) => title.endsWith('(critical)'))).toBe(true);
    expect(errors.at(-1)?.title).toBe('Rekey: 21 more');
    expect(annotations.filter(({ level }) => level === 'warning').at(-1)?.title).toBe('Rekey: 6 more');
    expect(annotations).toHaveLength(3 * MAX_PER_LEVEL);
  });

  it('that a step has no room for are told apart, in the same order and none twice', () => {
    const findings = Array.from({ length: 23 }, (_, index) =>
      finding({ fingerprint: `f${index}`, locations: [location({ path: `src/${index + 10}.ts` })] }),
    );
    const whole = report({ findings, complete: false, gaps: ['One file was not read.'] });
    const shown = annotationsOf(whole).filter(({ file }) => file !== undefined);
    const rest = annotationsLeftOut(whole);

    expect([...shown, ...rest].map(({ file }) => file)).toEqual(
      findings.map(({ locations }) => locations[0]?.path),
    );
    expect(annotationsLeftOut(report())).toEqual([]);
  });

  it('are not made for suppressed findings, and only tell of what stood in the base', () => {
    const annotations = annotationsOf(
      report({ findings: [finding({ state: 'suppressed' }), finding({ state: 'known' })] }),
    );

    expect(annotations.map(({ level }) => level)).toEqual(['notice']);
  });

  it('say in words where text stands that is no file', () => {
    const [annotation] = annotationsOf(
      report({
        findings: [finding({ locations: [location({ path: '(commit message)', commit: 'c'.repeat(40) })] })],
      }),
    );

    expect(annotation?.file).toBeUndefined();
    expect(annotation?.message).toContain('(commit message)');
  });

  it('put first that not everything could be looked at', () => {
    const [annotation] = annotationsOf(
      report({ complete: false, gaps: ['No route.', 'Too large.', 'Shallow.'] }),
    );

    expect(annotation?.level).toBe('error');
    expect(annotation?.message).toBe('No route. And 2 more gaps, listed in the job summary.');
  });

  it('name nothing when only counts may be shown', () => {
    const annotations = annotationsOf(report({ complete: false, gaps: ['src/deploy.ts is too large.'] }), {
      detail: 'counts',
    });

    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.level).toBe('error');
    expect(annotations[0]?.message).toContain('1 open finding, the worst is critical');
    expect(JSON.stringify(annotations)).not.toMatch(/deploy|aws|AKIA|abcdefgh/i);
    expect(
      annotationsOf(report({ findings: [finding({ severity: 'medium' })] }), { detail: 'counts' })[0]?.level,
    ).toBe('warning');
    expect(annotationsOf(report({ findings: [] }), { detail: 'counts' })).toEqual([]);
  });

  it('are one line each, inert, with a message that is not cut by the runner', () => {
    fc.assert(
      fc.property(anyReport, (each) => {
        for (const annotation of annotationsOf(each)) {
          const line = formatAnnotation(annotation);
          const command = parseCommand(line, known);
          expect(line).not.toMatch(/[\n\r]/);
          expect(command?.name).toBe(annotation.level);
          expect(command?.data.length).toBeLessThanOrEqual(4_096);
        }
      }),
    );
    const long = annotationsOf(report({ findings: [finding({ detail: HOSTILE.join(' ').repeat(50) })] }));
    expect(long[0]?.message).toHaveLength(4_096);
  });
});
