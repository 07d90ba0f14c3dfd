import { except, PRINTABLE } from './characters.ts';
import type { PasswordExample } from './provider-rule.ts';

/**
 * What RDS allows in a master password. The API reference forbids `/`, `"` and `@`; the service's own error
 * ("Only printable ASCII characters besides '/', '@', '"', ' ' may be used") refuses the space as well.
 */
export const RDS_ALLOWED = except(PRINTABLE, '/"@');

export const RDS_REFUSED = '/, ", @, spaces and everything that is not printable ASCII';

export const RDS_SOURCE =
  'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html';

/** Examples that hold for every engine of RDS with these limits. */
export function rdsExamples(
  minLength: number,
  maxLength: number,
): { readonly accepts: readonly PasswordExample[]; readonly refuses: readonly PasswordExample[] } {
  return {
    accepts: [
      { what: 'the shortest', make: (draw) => draw(RDS_ALLOWED_BY_ALL, minLength) },
      { what: 'the longest', make: (draw) => draw(RDS_ALLOWED_BY_ALL, maxLength) },
    ],
    refuses: [
      { what: 'one too short', make: (draw) => draw(RDS_ALLOWED_BY_ALL, minLength - 1) },
      { what: 'one too long', make: (draw) => draw(RDS_ALLOWED_BY_ALL, maxLength + 1) },
      { what: 'a slash', make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, minLength)}/` },
      { what: 'a quotation mark', make: (draw) => `"${draw(RDS_ALLOWED_BY_ALL, minLength)}` },
      { what: 'an at sign', make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, minLength)}@` },
      {
        what: 'a space',
        make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, 4)} ${draw(RDS_ALLOWED_BY_ALL, minLength)}`,
      },
      { what: 'a letter outside ASCII', make: (draw) => `${draw(RDS_ALLOWED_BY_ALL, minLength)}\u00e9` },
    ],
  };
}

const RDS_ALLOWED_BY_ALL = except(RDS_ALLOWED, "&'");
