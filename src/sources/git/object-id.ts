/** The id of a git object: 40 hexadecimal digits, or 64 in a SHA-256 repository. */
export type ObjectId = string;

/** Whether a text is a full object id: the only form in which an id from outside reaches git's arguments. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Git and GitHub write "no object" as an id of zeros: the `before` of a new branch, the `after` of a deleted one. */
export function isNullId(id: ObjectId): boolean {
  return /^0+$/.test(id);
}

/** An id as people read it. */
export function shortId(id: ObjectId): string {
  return id.slice(0, 7);
}
