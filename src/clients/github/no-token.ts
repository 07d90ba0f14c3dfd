import { RekeyError } from '../../base/errors.ts';

export function noToken(): RekeyError {
  return new RekeyError({
    code: 'github-no-token',
    what: 'There is no token for GitHub.',
    fix: 'Leave the input "github-token" at its default, or set GITHUB_TOKEN.',
  });
}
