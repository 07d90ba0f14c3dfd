import type { ReportingDescriptor } from 'sarif';
import type { Finding } from '../findings/finding.ts';
import { SEVERITIES, type Severity } from '../findings/severity.ts';
import { prose } from './markdown-escape.ts';

/** GitHub's bands: above 9.0 critical, 7.0 high, 4.0 medium, below it low (GitHub Docs, "SARIF support"). */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

const LEVEL = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;

export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return LEVEL[severity];
}

/** What SARIF says about a rule, taken from the findings that it made: at least one, most severe first. */
export function sarifRule(rule: string, findings: readonly Finding[]): ReportingDescriptor {
  const severity = SEVERITIES.find((each) => findings.some((finding) => finding.severity === each)) ?? 'low';
  const title = only(findings.map((finding) => finding.title)) ?? rule.replaceAll('-', ' ');
  const detail = only(findings.map((finding) => finding.detail ?? finding.title)) ?? title;
  const [first] = findings;
  const remedy = first?.remedy ?? [];
  const links = first?.links ?? [];
  const [helpUri] = links.filter((link) => link.startsWith('https://'));
  return {
    id: rule,
    name: rule,
    shortDescription: { text: title },
    fullDescription: { text: detail },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: { text: helpText(detail, remedy, links), markdown: helpMarkdown(detail, remedy, links) },
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      'security-severity': SECURITY_SEVERITY[severity],
      precision: precisionOf(findings),
      tags: [
        'security',
        'credentials',
        ...(findings.some(({ locations }) => locations.length > 0) ? [CWE] : []),
      ],
    },
  };
}

/** "Use of Hard-coded Credentials". */
const CWE = 'external/cwe/cwe-798';

/** What all findings of a rule say alike describes the rule; what differs is about one of them. */
function only(texts: readonly string[]): string | undefined {
  const different = new Set(texts);
  return different.size === 1 ? texts[0] : undefined;
}

function precisionOf(findings: readonly Finding[]): 'very-high' | 'high' | 'medium' | 'low' {
  const has = (confidence: Finding['confidence']): boolean =>
    findings.some((finding) => finding.confidence === confidence);
  if (has('verified')) return 'very-high';
  if (has('structured')) return 'high';
  return has('generic') ? 'medium' : 'low';
}

function helpText(detail: string, remedy: readonly string[], links: readonly string[]): string {
  return [detail, ...remedy.map((step, index) => `${index + 1}. ${step}`), ...links].join('\n');
}

function helpMarkdown(detail: string, remedy: readonly string[], links: readonly string[]): string {
  const steps = remedy.map((step, index) => `${index + 1}. ${prose(step)}`);
  const further = links.map((link) => `- ${prose(link)}`);
  return [prose(detail), steps.join('\n'), further.join('\n')].filter((part) => part !== '').join('\n\n');
}
