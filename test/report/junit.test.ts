import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/findings/run-report.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { fullReport, NOW } from './sample-posture.ts';
import { anyReport, finding, location, report, rotation } from './sample-report.ts';

const full = { at: NOW, detail: 'full' } as const;

/** XML 1.0, as far as this file uses it: throws at whatever is not well-formed. */
function elements(
  xml: string,
): { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[] {
  const found: { name: string; attributes: Map<string, string> }[] = [];
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
    .replaceAll(
      /<(?<end>\/?)(?<name>[a-z]+)(?<attributes>(?: [a-z]+="[^"<]*")*)(?<empty>\/?)>/g,
      (_all, end: string, name: string, attributes: string, empty: string) => {
        if (end) {
          if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
          return '';
        }
        const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
          ([, key = '', value = '']) => [key, value] as const,
        );
        found.push({ name, attributes: new Map(pairs) });
        if (!empty) open.push(name);
        return '';
      },
    );
  if (
    open.length > 0 ||
    /[<]|&(?!(?:amp|lt|gt|quot|#39);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(
      rest + xml.replaceAll(/<[^>]*>/g, ''),
    )
  )
    throw new Error('not well-formed');
  return found;
}

describe('the JUnit report', () => {
  it('is well-formed, and its numbers add up, whatever the texts', () => {
    fc.assert(
      fc.property(anyReport, (each) => {
        const all = elements(renderJunit(each, full));
        const of = (name: string): number => all.filter((one) => one.name === name).length;
        const [suites] = all;

        expect(suites?.name).toBe('testsuites');
        expect(suites?.attributes.get('tests')).toBe(String(of('testcase')));
        expect(suites?.attributes.get('failures')).toBe(String(of('failure')));
        expect(suites?.attributes.get('errors')).toBe(String(of('error')));
        expect(suites?.attributes.get('skipped')).toBe(String(of('skipped')));
        expect(of('error') > 0).toBe(!each.complete);
      }),
    );
  });

  it('has a failure for a finding, at its place, with what to do', () => {
    const xml = renderJunit(report(), full);

    expect(xml).toContain(
      '<testcase classname="aws-access-key" name="AWS access key with its secret (src/deploy.ts:3:9)" file="src/deploy.ts" line="3" time="0">',
    );
    expect(xml).toContain('<failure message="critical: AWS access key with its secret">');
    expect(xml).toContain('1. Rotate the key.');
  });

  it('skips what was accepted, and fails what did not succeed', () => {
    const suppressed = finding({ state: 'suppressed', suppression: { by: 'config', reason: 'revoked' } });
    const xml = renderJunit(
      report({ findings: [suppressed], rotations: [rotation({ status: 'failed' })] }),
      full,
    );

    expect(xml).toContain('<skipped message="revoked">');
    expect(xml).toContain('failures="1" errors="0" skipped="1"');
  });

  it('passes one test a command where nothing was found, and none where something was not looked at', () => {
    expect(renderJunit({ ...emptyReport, commands: ['scan'] }, full)).toContain(
      '<testcase classname="rekey" name="scan" time="0"/>',
    );
    expect(renderJunit({ ...emptyReport, commands: ['scan'], complete: false }, full)).toContain(
      'errors="1"',
    );
  });

  it('names nothing for those who may not know', () => {
    const xml = renderJunit(fullReport([finding({ locations: [location({ path: 'secret/place.ts' })] })]), {
      at: NOW,
      detail: 'counts',
    });

    for (const word of ['place', 'AKIA', 'orders-db', 'ListAccessKeys', 'AWS access key', 'abcdefgh'])
      expect(xml).not.toContain(word);
    expect(xml).toContain('name="critical"');
    expect(elements(xml).filter(({ name }) => name === 'failure')).toHaveLength(2);
  });
});
