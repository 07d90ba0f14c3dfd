/**
 * Every secret value that the local cloud ever issued or received, so that a test can look for all
 * of them in everything that was printed or written.
 */
export interface IssuedSecrets {
  add(value: string | Uint8Array | undefined): void;
  values(): string[];
  /** The kinds of text in which a value was found in `text`: as it is, base64, percent or JSON encoded. */
  foundIn(text: string): string[];
}

/** `record` is told of each value once. */
export function issuedSecrets(record: (value: string) => void): IssuedSecrets {
  const known = new Set<string>();

  function add(value: string | Uint8Array | undefined): void {
    if (value === undefined) return;
    const text = typeof value === 'string' ? value : Buffer.from(value).toString('utf8');
    for (const part of [text, ...fieldsOf(text)]) {
      // A value of so few different characters ("true", "5432", many x) is found anywhere and proves nothing.
      if (new Set(part).size < 8 || known.has(part)) continue;
      known.add(part);
      record(part);
    }
  }

  function foundIn(text: string): string[] {
    const found: string[] = [];
    for (const value of known) {
      const spellings: [string, string][] = [
        ['plain', value],
        ['base64', Buffer.from(value).toString('base64').replace(/=+$/, '')],
        ['percent', encodeURIComponent(value)],
        ['json', JSON.stringify(value).slice(1, -1)],
      ];
      const spelling = spellings.find(([, spelled]) => text.includes(spelled));
      if (spelling) found.push(`${spelling[0]} (value of ${value.length} characters)`);
    }
    return found;
  }

  return { add, foundIn, values: () => [...known] };
}

/** The members of a JSON secret that are secret themselves: `password`, `SecretAccessKey` and the like. */
function fieldsOf(text: string): string[] {
  if (!text.trimStart().startsWith('{')) return [];
  try {
    const fields = Object.entries(JSON.parse(text) as Record<string, unknown>);
    return fields
      .filter(([name]) => /pass|secret|token|private/i.test(name))
      .map(([, value]) => String(value));
  } catch {
    return [];
  }
}
