/** Something at a place in a file. */
interface Placed {
  readonly start: number;
  readonly end: number;
  /** The name it was given without the words that all such names have: `staging` of `STAGING_AWS_SECRET_KEY`. */
  readonly label: string;
}

/** Beyond this many of either, order alone decides. */
const MOST = 300;

/**
 * Which id belongs to which secret. Names that say so decide first (`DEV_…` with `DEV_…`); the rest are aligned in
 * the order of the file, as many as can be, as near together as can be: that is right for pairs one after the
 * other, for lists of ids before lists of secrets, and for secrets that stand first.
 */
export function alignPairs<I extends Placed, S extends Placed>(
  ids: readonly I[],
  secrets: readonly S[],
): Map<S, I> {
  const pairs = new Map<S, I>();
  const labels = new Set(ids.map((id) => id.label).filter((label) => label !== ''));
  const taken = new Set<I>();
  for (const label of labels) {
    const namedSecrets = secrets.filter((secret) => secret.label === label);
    if (namedSecrets.length === 0) continue;
    for (const [secret, id] of inOrder(
      ids.filter((each) => each.label === label),
      namedSecrets,
    )) {
      pairs.set(secret, id);
      taken.add(id);
    }
  }
  const restIds = ids.filter((id) => !taken.has(id));
  const restSecrets = secrets.filter((secret) => !pairs.has(secret));
  for (const [secret, id] of inOrder(restIds, restSecrets)) pairs.set(secret, id);
  return pairs;
}

/** The most pairs that do not cross, with the least distance in all. */
function inOrder<I extends Placed, S extends Placed>(ids: readonly I[], secrets: readonly S[]): [S, I][] {
  const firsts = [...ids].sort((a, b) => a.start - b.start);
  const seconds = [...secrets].sort((a, b) => a.start - b.start);
  if (firsts.length > MOST || seconds.length > MOST) {
    return seconds.slice(0, firsts.length).map((secret, index) => [secret, firsts[index] as I]);
  }
  const width = seconds.length + 1;
  // cost[i][j]: the least that the first i ids and j secrets cost when as many as possible are paired.
  const cost = new Float64Array((firsts.length + 1) * width);
  for (let i = 1; i <= firsts.length; i += 1) {
    for (let j = 1; j <= seconds.length; j += 1) {
      const paired =
        (cost[(i - 1) * width + j - 1] as number) + distance(firsts[i - 1] as I, seconds[j - 1] as S);
      const skipId = i > j ? (cost[(i - 1) * width + j] as number) : Number.POSITIVE_INFINITY;
      const skipSecret = j > i ? (cost[i * width + j - 1] as number) : Number.POSITIVE_INFINITY;
      cost[i * width + j] = Math.min(paired, skipId, skipSecret);
    }
  }
  const pairs: [S, I][] = [];
  let i = firsts.length;
  let j = seconds.length;
  while (i > 0 && j > 0) {
    const here = cost[i * width + j] as number;
    if (i > j && here === cost[(i - 1) * width + j]) i -= 1;
    else if (j > i && here === cost[i * width + j - 1]) j -= 1;
    else {
      pairs.push([seconds[j - 1] as S, firsts[i - 1] as I]);
      i -= 1;
      j -= 1;
    }
  }
  return pairs;
}

function distance(a: Placed, b: Placed): number {
  return a.start < b.start ? Math.max(0, b.start - a.end) : Math.max(0, a.start - b.end);
}
