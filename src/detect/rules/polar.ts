import type { Severity } from '../../findings/severity.ts';
import { tokenChecksum } from '../judge/checksum.ts';
import type { Rule } from '../rule.ts';
import { checksummed } from './checksummed.ts';

const LINK = 'https://polar.sh/docs/integrate/oat';

/**
 * Prefixes as polarsource/polar writes them; its `kit/crypto.py` adds 37 random characters and the CRC-32 of them
 * in base62, as GitHub does.
 */
export const polar: readonly Rule[] = [
  polarRule(
    'polar_access_token',
    'Polar access token',
    ['polar_oat_', 'polar_at_u_', 'polar_at_o_'],
    'critical',
  ),
  polarRule('polar_personal_access_token', 'Polar personal access token', ['polar_pat_'], 'critical'),
  polarRule('polar_refresh_token', 'Polar refresh token', ['polar_rt_u_', 'polar_rt_o_'], 'high'),
  polarRule('polar_client_secret', 'Polar client secret', ['polar_cs_'], 'high'),
  polarRule('polar_client_registration_token', 'Polar client registration token', ['polar_crt_'], 'high'),
  polarRule('polar_authorization_code', 'Polar authorization code', ['polar_ac_u_', 'polar_ac_o_'], 'low'),
  polarRule('polar_customer_session_token', 'Polar customer session token', ['polar_cst_'], 'medium'),
  polarRule('polar_user_session_token', 'Polar user session token', ['polar_us_'], 'medium'),
];

function polarRule(id: string, title: string, prefixes: readonly string[], severity: Severity): Rule {
  return {
    id,
    title,
    severity,
    anchors: prefixes,
    match: new RegExp(`(?:${prefixes.join('|')})[A-Za-z0-9]{43}(?![A-Za-z0-9])`),
    check: checksummed(severity, (value) => tokenChecksum(value.slice(-43, -6)) === value.slice(-6)),
    remedy: ['Revoke it in the settings of the organization, under Developers, or of the account.'],
    links: [LINK],
    finds: (make) =>
      prefixes.map((prefix) => {
        const body = make.base62(37);
        return { text: `${prefix}${body}${tokenChecksum(body)}` };
      }),
    ignores: (make) =>
      prefixes.flatMap((prefix) => [`${prefix}${make.base62(30)}`, `${prefix}${make.lower(6)}_test`]),
  };
}
