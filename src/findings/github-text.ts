import type { Location } from './finding.ts';

/** How the places of texts that stand on GitHub beside the commits begin. */
const NAMES = /^\((?:issue #|pull request #|commit comment |release |wiki |gist |workflow run |artifact )/;

/** Whether a place is in a text that people or workflows left on GitHub: `(issue #12 body)`. */
export function standsOnGithub({ path }: Location): boolean {
  return NAMES.test(path);
}
