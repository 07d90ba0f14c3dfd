import { RekeyError } from '../../base/errors.ts';
import type { Finding, Suppression } from '../../findings/finding.ts';
import type { Known } from '../index-issues.ts';
import type { Decision } from '../marker.ts';
import type { PlanOptions } from '../plan-issues.ts';
import { decisionOn, isClosing } from '../state.ts';
import { type AcceptanceRule, refusalToAccept } from './may-accept.ts';
import { parseCommands, type TriageCommand } from './parse-commands.ts';
import type { Role, TriageComment, TriagePeople } from './ports.ts';

export interface Acceptances {
  /** By fingerprint. */
  readonly accepted: ReadonlyMap<string, Suppression>;
  /** Who accepted what, and why others do not count. */
  readonly notes: readonly string[];
}

type Options = Pick<PlanOptions, 'today' | 'isPublic' | 'ownersOf'>;

/**
 * Which of the accepted findings count as accepted in the verdict of the run. The marker in the issue is no proof:
 * whoever may write can edit a body. So the comment is asked for again, as it stands, and its author's role.
 */
export async function acceptancesOf(
  held: readonly { readonly finding: Finding; readonly known: Known }[],
  people: TriagePeople | undefined,
  options: Options,
): Promise<Acceptances> {
  const accepted = new Map<string, Suppression>();
  const notes: string[] = [];
  if (!people) return { accepted, notes };
  const roles = new Map<string, Role>();
  const roleOf = async (login: string): Promise<Role> => {
    const role = roles.get(login) ?? (await people.role(login));
    roles.set(login, role);
    return role;
  };
  for (const { finding, known } of held) {
    const decision = decisionOn(known.marker, options.today);
    if (!isClosing(decision)) continue;
    const { number } = known.issue;
    const owners = options.ownersOf(finding).all;
    const rule = { owners, isPublic: options.isPublic };
    const proof = await proofOf(number, decision, rule, {
      comment: async (id) => await people.comment(id),
      role: roleOf,
    });
    if (typeof proof === 'string') {
      notes.push(`Issue #${number} is accepted, but not for the check: ${proof}.`);
      continue;
    }
    accepted.set(finding.fingerprint, proof);
    const until = proof.until === undefined ? '' : ` until ${proof.until}`;
    notes.push(`The finding of issue #${number} was accepted by ${decision.by}${until}: it fails no check.`);
  }
  return { accepted, notes };
}

/** The acceptance as the API proves it, or why it does not. */
async function proofOf(
  issue: number,
  decision: Decision,
  rule: AcceptanceRule,
  people: TriagePeople,
): Promise<Suppression | string> {
  try {
    const comment = decision.comment === undefined ? undefined : await people.comment(decision.comment);
    if (!comment) return 'the comment that accepted it is gone';
    const said = saidIn(comment, issue, decision);
    if (typeof said === 'string') return said;
    const refusal = refusalToAccept(decision.by, await people.role(decision.by), rule);
    if (refusal !== undefined) return `of @${decision.by}, ${refusal}`;
    const until = decision.until === undefined ? {} : { until: decision.until };
    return { by: `issue #${issue} (${decision.by})`, reason: said.reason, ...until };
  } catch (error) {
    if (error instanceof RekeyError) return `whether it may be cannot be asked (${error.what})`;
    throw error;
  }
}

/** The command that a decision rests on, or why the comment does not carry it. */
function saidIn(
  comment: TriageComment,
  issue: number,
  decision: Decision,
): Extract<TriageCommand, { reason: string }> | string {
  if (comment.issue !== issue) return 'the comment that it names stands elsewhere';
  if (comment.isBot || comment.author !== decision.by) return 'the comment that it names is of somebody else';
  if (comment.isEdited) return 'the comment that accepted it was edited';
  const found = parseCommands(comment.body, decision.on).flatMap((parsed) =>
    parsed.kind === 'command' ? [parsed.command] : [],
  );
  const said = found.find((command) => {
    if (decision.kind === 'accepted')
      return command.name === 'accept-risk' && command.until === decision.until;
    return command.name === decision.kind;
  });
  if (said && 'reason' in said) return said;
  return 'the comment that it names says something else';
}

/** The findings with those suppressed that somebody accepted. */
export function withAccepted(
  findings: readonly Finding[],
  accepted: ReadonlyMap<string, Suppression>,
): Finding[] {
  return findings.map((finding) => {
    const suppression = accepted.get(finding.fingerprint);
    return suppression && finding.state !== 'suppressed'
      ? { ...finding, state: 'suppressed', suppression }
      : finding;
  });
}
