import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import type { Decision, Marker } from './marker.ts';
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

/** GitHub refuses a longer name. */
const MAX_NAME = 50;

const DECIDED: Readonly<Record<Decision['kind'], Label>> = {
  acknowledged: {
    name: 'state/acknowledged',
    colour: '1769aa',
    description: 'Somebody said that they look after it',
  },
  snoozed: {
    name: 'state/snoozed',
    colour: '8a93a3',
    description: 'No reminders until the day that was given',
  },
  accepted: {
    name: 'state/accepted-risk',
    colour: '8a93a3',
    description: 'Somebody accepted the risk until a day',
  },
  'false-positive': {
    name: 'state/false-positive',
    colour: '8a93a3',
    description: 'Somebody said that it is no credential',
  },
  revoked: {
    name: 'state/revoked',
    colour: '2e7d32',
    description: 'Somebody said that the credential is dead',
  },
};

const ACTIVE: Label = {
  name: 'state/verified-active',
  colour: 'a3195b',
  description: 'The provider or our own account says that it works',
};

const OVERDUE: Label = {
  name: 'sla/overdue',
  colour: 'c62828',
  description: 'It should be done with by now',
};

/** The labels that every issue of ours gets when it is opened; people may take the configured ones away. */
export function labelsFor(configured: readonly string[]): Label[] {
  const labels: Label[] = [
    { name: OUR_LABEL, colour: '5b6577', description: 'Opened and kept up to date by Rekey' },
    ...configured.map((name) => ({ name, colour: 'd93f0b', description: 'Set by the Rekey configuration' })),
  ];
  return labels.filter(({ name }, index) => labels.findIndex((label) => label.name === name) === index);
}

/**
 * The labels that follow the finding. There are none on a public repository: a severity says where to look first,
 * a rule what to look for.
 */
export function tagsFor(
  { severity, rule, confidence }: Pick<Finding, 'severity' | 'rule' | 'confidence'>,
  decision: Decision | undefined,
  { isOverdue, isPublic }: { readonly isOverdue: boolean; readonly isPublic: boolean },
): Label[] {
  if (isPublic) return [];
  const tags: Label[] = [
    {
      name: `${SEVERITY_PREFIX}${severity}`,
      colour: COLOURS[severity],
      description: `Rekey found this to be ${severity}`,
    },
  ];
  const ofRule = `rule/${rule}`;
  if (ofRule.length <= MAX_NAME && /^[\w./-]+$/.test(ofRule))
    tags.push({ name: ofRule, colour: 'c8cdd6', description: 'The rule or check that found it' });
  if (confidence === 'verified') tags.push(ACTIVE);
  if (decision) tags.push(DECIDED[decision.kind]);
  if (isOverdue) tags.push(OVERDUE);
  return tags;
}

/** The labels of an issue with our former tags replaced by others; everything that people have set stays. */
export function withTags(
  labels: readonly string[],
  { tags }: Pick<Marker, 'tags'>,
  next: readonly string[],
): string[] {
  // Before there were tags, the severity was the only label that followed the finding.
  const ours = tags ?? labels.filter((label) => label.startsWith(SEVERITY_PREFIX));
  return [...labels.filter((label) => !ours.includes(label) && !next.includes(label)), ...next];
}

/** Tags with the one of a decision replaced; those of a public repository stay none. */
export function retagged(
  tags: readonly string[],
  decision: Decision | undefined,
): { names: string[]; ensure: Label[] } {
  const decided = Object.values(DECIDED).map(({ name }) => name);
  const names = tags.filter((name) => !decided.includes(name));
  if (!decision) return { names, ensure: [] };
  const tag = DECIDED[decision.kind];
  return { names: [...names, tag.name], ensure: [tag] };
}
