import type { Severity } from '../findings/severity.ts';
import type { Label } from './ports.ts';

/** On every issue of ours: what listing goes by. */
export const OUR_LABEL = 'rekey';

const SEVERITY_PREFIX = 'severity/';

const COLOURS: Readonly<Record<Severity, string>> = {
  critical: 'a3195b',
  high: 'c62828',
  medium: 'e0a100',
  low: '1769aa',
};

/** The labels of an issue. On a public repository the severity is left out: it tells where to look first. */
export function labelsFor(severity: Severity, configured: readonly string[], isPublic: boolean): Label[] {
  const labels: Label[] = [
    { name: OUR_LABEL, colour: '5b6577', description: 'Opened and kept up to date by Rekey' },
    ...configured.map((name) => ({ name, colour: 'd93f0b', description: 'Set by the Rekey configuration' })),
  ];
  if (!isPublic) {
    labels.push({
      name: `${SEVERITY_PREFIX}${severity}`,
      colour: COLOURS[severity],
      description: `Rekey found this to be ${severity}`,
    });
  }
  return labels.filter(({ name }, index) => labels.findIndex((label) => label.name === name) === index);
}

/** The labels with another severity; everything that people have set stays. */
export function withSeverity(labels: readonly string[], severity: Severity): string[] {
  return [...labels.filter((label) => !label.startsWith(SEVERITY_PREFIX)), `${SEVERITY_PREFIX}${severity}`];
}
