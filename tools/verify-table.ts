import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERIFIERS } from '../src/verify/catalogue.ts';
import type { Verifier } from '../src/verify/verifier.ts';

/** Writes the table of `docs/verify.md`: whom a scan may ask, from the verifiers themselves. */
export const VERIFY_PAGE = join(import.meta.dirname, '..', 'docs', 'verify.md');

const BEGIN = '<!-- Written by tools/verify-table.ts; a test compares it with the verifiers. -->';
const END = '<!-- The end of what is written. -->';

/** The page, with the table as the verifiers have it. */
export function verifyPage(page: string): string {
  const [head, rest] = page.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined) throw new Error('docs/verify.md has lost its marks');
  const rows = VERIFIERS.toSorted((a, b) =>
    a.provider.toLowerCase() < b.provider.toLowerCase() ? -1 : 1,
  ).map(rowOf);
  const table = ['| provider | host | what it is asked | rules |', '|---|---|---|---|', AWS, ...rows].join(
    '\n',
  );
  return `${head}${BEGIN}\n\n${table}\n\n${END}${tail}`;
}

/** Asked with its SDK, so it is no verifier. */
const AWS =
  '| AWS | `sts.us-east-1.amazonaws.com`, `sts.us-gov-west-1.amazonaws.com`, `sts.cn-north-1.amazonaws.com.cn`; `iam.amazonaws.com` as ourselves | [`GetCallerIdentity`](#aws) (signature only) | `aws-access-key` |';

function rowOf(verifier: Verifier): string {
  const { provider, hosts, asks, rules, documents, inPath, sends, runsElsewhere, answers } = verifier;
  const isBelieved = !runsElsewhere && answers.some(({ is }) => is === 'dead');
  const marks = [
    ...(inPath ? ['in the path'] : []),
    ...(sends === 'signature' ? ['signature only'] : []),
    ...(isBelieved ? [] : ['never `dead`']),
  ];
  const asked = `[${asks.includes('`') ? asks : `\`${asks}\``}](${documents[0]})`;
  const about = marks.length === 0 ? asked : `${asked} (${marks.join(', ')})`;
  return `| ${provider} | ${code(hosts)} | ${about} | ${code(rules)} |`;
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

if (import.meta.main) writeFileSync(VERIFY_PAGE, verifyPage(readFileSync(VERIFY_PAGE, 'utf8')));
