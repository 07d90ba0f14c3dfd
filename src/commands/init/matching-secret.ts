import type { NamedSecret } from '../../clients/aws/account-survey.ts';

/** A secret that seems to hold the credential of something, and what says so. */
export interface MatchingSecret {
  readonly name: string;
  readonly by: 'its tags' | 'its name' | 'its description';
  readonly changedAt: Date | undefined;
}

/** Names as short as this are in many others: they must be the whole of something. */
const SHORT = 3;

/**
 * The secret that belongs to a user or a database, by its tags, its name or its description; its value is never read.
 * `taken` are those that something else has already.
 */
export function matchingSecret(
  id: string,
  secrets: readonly NamedSecret[],
  taken: ReadonlySet<string>,
): MatchingSecret | undefined {
  // What a service keeps, nobody else may write to.
  const free = secrets.filter(({ name, owner }) => owner === undefined && !taken.has(name));
  const tagged = free.find(({ tags }) => tags.some(([, value]) => isSame(value, id)));
  if (tagged) return { name: tagged.name, by: 'its tags', changedAt: tagged.changedAt };
  const named =
    shortest(free.filter(({ name }) => isSame(name.split('/').at(-1) ?? '', id))) ??
    shortest(free.filter(({ name }) => holdsWord(name, id)));
  if (named) return { name: named.name, by: 'its name', changedAt: named.changedAt };
  const described = shortest(free.filter(({ description }) => holdsWord(description, id)));
  return described && { name: described.name, by: 'its description', changedAt: described.changedAt };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether `id` stands in the text and is no part of a longer word: `orders` in `prod/orders-db`, not in `reorders`. */
function holdsWord(text: string, id: string): boolean {
  if (id.length <= SHORT) return false;
  const lowered = text.toLowerCase();
  const word = id.toLowerCase();
  for (let at = lowered.indexOf(word); at !== -1; at = lowered.indexOf(word, at + 1)) {
    const around = `${lowered[at - 1] ?? ' '}${lowered[at + word.length] ?? ' '}`;
    if (!/[a-z0-9]/.test(around)) return true;
  }
  return false;
}

/** The longer a name is, the more else it says. */
function shortest(secrets: readonly NamedSecret[]): NamedSecret | undefined {
  return [...secrets].sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))[0];
}
