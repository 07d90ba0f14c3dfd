/**
 * A pack that is not as gitformat-pack(5) says, or that this reader does not understand. Nobody has to mend
 * anything on its account: what the reader leaves is read by git, which says what is wrong where something is.
 */
export class PackFailure extends Error {
  override readonly name = 'PackFailure';
}
