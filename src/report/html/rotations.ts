import { formatDuration } from '../../base/duration.ts';
import type { RotationOutcome } from '../../findings/run-report.ts';
import { htmlText } from '../markdown-escape.ts';
import { count, STATUS_WORDS, whyAndCure, withReadableTimes } from '../phrases.ts';
import { idsOf, stageLines } from '../rotation-steps.ts';
import { fold, links, moment, paragraph, row, section, table } from './markup.ts';
import { rotationPicture } from './rotation-picture.ts';

/** Where nothing happened one line says it; beyond these they are folded. */
const MOST_QUIET = 20;

/** What became of each rotation; those that need somebody first, and those where nothing happened last. */
export function rotationsSection(rotations: readonly RotationOutcome[]): string {
  if (rotations.length === 0) return '';
  const quiet = rotations.filter(isQuiet);
  const cards = rotations
    .filter((rotation) => !isQuiet(rotation))
    .toSorted((a, b) => urgency(b) - urgency(a))
    .map(card);
  const rest = quiet.map(({ name, kind, summary, caveats }) =>
    row([
      `<code>${htmlText(name)}</code>`,
      htmlText(kind),
      [htmlText(withReadableTimes(summary)), ...caveats.map(caveatLine)].join('<br>'),
    ]),
  );
  const quietTable = table('Rotations that are not due', ['Name', 'Kind', 'Next'], rest);
  const folded =
    rest.length > MOST_QUIET
      ? fold(`${count(rest.length, 'rotation')} that are not due`, quietTable)
      : quietTable;
  return section('rotations', 'Rotations', [...cards, folded]);
}

function isQuiet({ status, steps, diagnosis }: RotationOutcome): boolean {
  return status === 'not-due' && steps.length === 0 && !diagnosis;
}

function urgency({ status }: RotationOutcome): number {
  return status === 'needs-person' ? 3 : status === 'failed' ? 2 : status === 'rolled-back' ? 1 : 0;
}

function card(rotation: RotationOutcome, index: number): string {
  const { name, kind, status, summary, steps, caveats } = rotation;
  const rows = steps.map(({ at, step, call, detail, ms, requests = [] }) =>
    row([
      moment(at),
      htmlText(step),
      `<code>${htmlText(call ?? '')}</code>`,
      htmlText(detail),
      formatDuration(ms),
      idsOf(requests),
    ]),
  );
  const heads = [
    'When',
    'Step',
    'Call',
    status === 'planned' ? 'What it would do' : 'What happened',
    'Took',
    'Request ids',
  ];
  const id = `r-${index + 1}`;
  return `<article class="${status}" aria-labelledby="${id}">
<h3 id="${id}"><span class="badge">${STATUS_WORDS[status]}</span> ${htmlText(name)} <span class="tag">${htmlText(kind)}</span></h3>
${paragraph(withReadableTimes(summary))}${diagnosisBlock(rotation)}
${status === 'planned' ? '' : rotationPicture(rotation)}
${stageLines(rotation).map(paragraph).join('')}
${caveats.map((caveat) => `<p class="caveat">${htmlText(caveat)}</p>`).join('')}
${fold(count(steps.length, 'step'), table(`Steps of ${name}`, heads, rows))}
</article>`;
}

/** Why, what to do, and where to read on. */
function diagnosisBlock(rotation: RotationOutcome): string {
  if (!rotation.diagnosis) return '';
  const { page, docs } = rotation.diagnosis;
  return `${paragraph(whyAndCure(rotation))}${links([page, docs])}`;
}

function caveatLine(caveat: string): string {
  return `<span class="caveat">${htmlText(caveat)}</span>`;
}
