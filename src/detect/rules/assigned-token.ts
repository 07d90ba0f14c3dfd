import type { Severity } from '../../findings/severity.ts';
import type { Check, ExampleSource, Rule } from '../rule.ts';
import { noWords } from './value-forms.ts';

/** What differs between secrets whose form says little and whose name says whose they are. */
export interface AssignedFormat {
  readonly id: string;
  readonly title: string;
  readonly severity?: Severity;
  /** Words of the name, one of which must be there. */
  readonly anchors: readonly string[];
  readonly name: RegExp;
  readonly value: RegExp;
  readonly check?: Check;
  readonly revoke: string;
  readonly link: string;
  /** A name that it knows, and a value. */
  readonly example: (make: ExampleSource) => readonly [name: string, value: string];
}

/** A rule for a secret that is known by its name and the form of its value. Severity `high` where absent. */
export function assignedRule(format: AssignedFormat): Rule {
  const { id, title, anchors, name, value, severity, check, revoke, link, example } = format;
  return {
    id,
    title,
    severity: severity ?? 'high',
    anchors: [...new Set(anchors.flatMap(writings))],
    match: { name, value },
    left: 'none',
    check: check ?? noWords,
    remedy: [revoke],
    links: [link],
    finds: (make) => {
      const [named, secret] = example(make);
      return [
        { text: `${named}=${secret}`, secret, path: '.env' },
        { text: `"${named}": "${secret}",`, secret, path: 'a.json' },
      ];
    },
    ignores: (make) => {
      const [named, secret] = example(make);
      return [`${named}=${secret.slice(0, -5)}`, `hash=${secret}`];
    },
  };
}

/** The words of an anchor as people join them: `speech_key`, `speechKey`, `speech-key`, `speech.key`, `speech key`. */
function writings(anchor: string): string[] {
  const words = anchor.split(/(?<=[A-Za-z\d])[_. -](?=[A-Za-z\d])/);
  const open = /[A-Za-z\d]$/.test(anchor);
  // `hunter api key` in a text; short words with a blank behind them are in every text.
  const joins = anchor.length > 6 ? ['-', '.', ' '] : ['-', '.'];
  if (words.length === 1)
    return open ? [anchor] : [anchor, ...joins.map((join) => anchor.replace(/_$/, join))];
  return ['_', '-', '.', ' ', ''].map((join) => words.join(join));
}
