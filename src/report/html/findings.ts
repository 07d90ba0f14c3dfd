import { groupedDigits } from '../../base/grouped-digits.ts';
import { type Finding, openFindings } from '../../findings/finding.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import { htmlText } from '../markdown-escape.ts';
import { count, placeOf, subjectOf, VERIFIED_WORDS } from '../phrases.ts';
import { fold, links, paragraph, section, withCode } from './markup.ts';

/** As few as these are shown unfolded: nobody wants to click to see the one thing there is. */
const FEW = 3;
/** Places that a finding shows at once. */
const MOST_PLACES = 20;
/** Of more findings than these, what to do is told once a rule and not once a finding: the page opens faster. */
const MOST_INLINE = 300;
/** Entries of a list. */
const LIST = 50;

/**
 * Lists of some entries, and not one table: a browser leaves out of its work what is not on the screen, which it can do
 * for a list and not for rows of a table (CSS Containment 2, "content-visibility"), and thousands open at once.
 */
export function findingsSection(findings: readonly Finding[]): string {
  const open = openFindings(findings);
  if (open.length === 0) return '';
  const remedies = open.length > MOST_INLINE ? sharedRemedies(open) : undefined;
  return section('findings', 'Findings', [
    tools(open),
    `<div id="list">${lists(open, { open: open.length <= FEW, remedies })}</div>`,
    ...(remedies?.values() ?? []).map(({ html }) => html),
  ]);
}

export function suppressedSection(findings: readonly Finding[]): string {
  const suppressed = findings.filter(({ state }) => state === 'suppressed');
  if (suppressed.length === 0) return '';
  const list = lists(suppressed, { open: false, remedies: undefined });
  return section('suppressed', 'Suppressed', [fold(count(suppressed.length, 'accepted finding'), list)]);
}

interface EntryOptions {
  readonly open: boolean;
  /** What to do where it stands apart, by what is to be done. */
  readonly remedies: ReadonlyMap<string, { readonly id: string }> | undefined;
}

function lists(findings: readonly Finding[], options: EntryOptions): string {
  const parts: string[] = [];
  for (let from = 0; from < findings.length; from += LIST) {
    const some = findings.slice(from, from + LIST);
    const name = `Findings ${from + 1} to ${from + some.length}`;
    const kind = findings.length > LIST ? 'list long' : 'list';
    parts.push(
      `<ul class="${kind}" aria-label="${name}">${some.map((finding) => entry(finding, options)).join('')}</ul>`,
    );
  }
  return parts.join('\n');
}

/** What to do, each once, with the name of the first finding that asks for it. */
function sharedRemedies(
  open: readonly Finding[],
): Map<string, { readonly id: string; readonly html: string }> {
  const shared = new Map<string, { readonly id: string; readonly html: string }>();
  const ofRule = new Map<string, number>();
  for (const finding of open) {
    const { rule, severity } = finding;
    const key = remedyOf(finding);
    if (key === '' || shared.has(key)) continue;
    const id = `do-${shared.size + 1}`;
    const nth = (ofRule.get(rule) ?? 0) + 1;
    ofRule.set(rule, nth);
    // Where a rule has more than one, a number tells their headings apart.
    const title = `What to do: ${htmlText(rule)}${nth === 1 ? '' : ` (${nth})`}`;
    const html = `<article id="${id}" class="${severity}" aria-labelledby="${id}-h"><h3 id="${id}-h">${title}</h3>${key}</article>`;
    shared.set(key, { id, html });
  }
  return shared;
}

function remedyOf(finding: Finding): string {
  const { remedy } = finding;
  const further = links(finding.links ?? []);
  if (remedy.length === 0) return further;
  return `<ol>${remedy.map((step) => `<li>${withCode(step)}</li>`).join('')}</ol>${further}`;
}

/** What filters; without a script it does nothing, so it is hidden until there is one. */
function tools(open: readonly Finding[]): string {
  const buttons = SEVERITIES.map((severity) => {
    const number = open.filter((finding) => finding.severity === severity).length;
    if (number === 0) return '';
    return `<button type="button" class="${severity}" aria-pressed="true" data-severity="${severity}">${severity} <b>${groupedDigits(number)}</b></button>`;
  });
  return `<div id="tools" role="search" hidden>
<label for="filter">Filter</label>
<input id="filter" type="search" autocomplete="off" spellcheck="false" aria-describedby="keys">
<span role="group" aria-label="Severities">${buttons.join('')}</span>
<p id="keys"><kbd>/</kbd> to filter, <kbd>↑</kbd> <kbd>↓</kbd> to move, <kbd>Enter</kbd> to unfold, <kbd>Esc</kbd> to see all</p>
<p id="shown" role="status"></p>
</div>`;
}

function entry(finding: Finding, { open, remedies }: EntryOptions): string {
  const { severity, title, state, locations } = finding;
  const first = locations[0];
  const where = first ? placeOf(first) : subjectOf(finding);
  const more = locations.length > 1 ? ` <small>and ${locations.length - 1} more</small>` : '';
  const known = state === 'known' ? ' <small>already in the base</small>' : '';
  const head = `<b>${severity}</b><span>${htmlText(title)}${known}</span><code>${htmlText(where)}${more}</code>`;
  const kind = state === 'suppressed' ? 'quiet' : severity;
  const isOpen = open ? ' open' : '';
  return `<li class="${kind}" data-severity="${severity}"><details${isOpen}><summary>${head}</summary>${body(finding, remedies)}</details></li>`;
}

function body(finding: Finding, remedies: EntryOptions['remedies']): string {
  const { detail, verification, suppression } = finding;
  const until = suppression?.until === undefined ? '' : ` until ${suppression.until}`;
  return [
    suppression ? paragraph(`${suppression.reason} (${suppression.by}${until})`) : '',
    paragraph(detail),
    verification
      ? paragraph(`Asked whether it works: ${VERIFIED_WORDS[verification.result]}. ${verification.detail}`)
      : '',
    suppression ? '' : remedyIn(finding, remedies),
    places(finding),
    identity(finding),
  ].join('');
}

function remedyIn(finding: Finding, remedies: EntryOptions['remedies']): string {
  const html = remedyOf(finding);
  const apart = remedies?.get(html);
  return apart ? `<p><a href="#${apart.id}">What to do</a></p>` : html;
}

/** One line each, in one element. */
function places({ locations }: Finding): string {
  if (locations.length <= 1) return '';
  const lines = locations.map((location) => htmlText(placeOf(location)));
  if (lines.length <= MOST_PLACES) return `<pre>${lines.join('\n')}</pre>`;
  return fold(count(lines.length, 'place'), `<pre>${lines.join('\n')}</pre>`);
}

function identity(finding: Finding): string {
  const { rule, fingerprint, confidence, introducedAt } = finding;
  const facts = [
    subjectOf(finding),
    confidence,
    `rule ${rule}`,
    ...(introducedAt === undefined ? [] : [`committed ${introducedAt.slice(0, 10)}`]),
    `fingerprint ${fingerprint}`,
  ];
  return `<p class="identity">${htmlText(facts.join(' · '))}</p>`;
}
