/**
 * A pack, or an object in it or beside it, that is not as git's documentation says (gitformat-pack(5)), that is missing,
 * or that this reader does not understand or cannot hold. Nobody has to mend anything on its account: what the reader
 * leaves is read by git, which says what is wrong where something is.
 */
export class PackFailure extends Error {
  override readonly name = 'PackFailure';
}

/** Whether git is to read what was not read here; a pack may also be gone since it was listed. */
export function isOfThePack(failure: unknown): boolean {
  return failure instanceof PackFailure || (failure instanceof Error && 'syscall' in failure);
}

/** What is found; `undefined` where it cannot be read here, and git has to be asked. */
export function orGit<Found>(find: () => Found): Found | undefined {
  try {
    return find();
  } catch (failure) {
    if (isOfThePack(failure)) return undefined;
    throw failure;
  }
}
