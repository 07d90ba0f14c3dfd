/** What a licence says of whose it is, and what it says to everybody. */
interface Licence {
  /** The lines that name who holds the rights, each of which is kept. */
  readonly notices: readonly string[];
  readonly terms: string;
}

/** Not the grant of a copyright licence, which lines of a paragraph may begin with. */
const NOTICE = /^[\s#*]*Copyright(?: \(c\)| ©|,? \d{4}| \[|:? [A-Z])/;

function parted(text: string): Licence {
  const lines = text.trim().split(/\r?\n/);
  return {
    notices: lines.filter((line) => NOTICE.test(line)).map((line) => line.trim()),
    terms: lines
      .filter((line) => !NOTICE.test(line))
      .join('\n')
      .trim(),
  };
}

/** The same for terms that say the same word for word, however their lines are broken, and whatever their title. */
function wording(terms: string): string {
  return terms
    .replace(/^[#\s]*(?:the )?(?:mit|isc)(?: license)?(?: \((?:mit|isc)\))?[\s:]*(?=permission)/i, '')
    .replaceAll(/[“”]/g, '"')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** One text that holds the licence of every package: their own notices, and terms that many share once. */
export function licencesOf(packages: ReadonlyMap<string, string>): string {
  const byWording = new Map<string, { terms: string; holders: string[] }>();
  for (const name of [...packages.keys()].sort()) {
    const { notices, terms } = parted(packages.get(name) ?? '');
    const key = wording(terms);
    const section = byWording.get(key) ?? { terms, holders: [] };
    section.holders.push([name, ...notices.map((notice) => `    ${notice}`)].join('\n'));
    byWording.set(key, section);
  }
  const sections = [...byWording.values()].map(({ terms, holders }) => `${holders.join('\n')}\n\n${terms}`);
  return `${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
