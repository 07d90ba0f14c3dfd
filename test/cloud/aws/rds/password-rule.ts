import { AwsError } from '../wire/aws-error.ts';

/** Longest master password by engine (RDS API reference, ModifyDBInstance and ModifyDBCluster). */
function maxLength(engine: string, kind: 'instance' | 'cluster'): number {
  if (kind === 'cluster' || /^(?:mysql|mariadb|aurora)/.test(engine)) return 41;
  if (/oracle/.test(engine)) return 30;
  if (engine.startsWith('db2')) return 255;
  return 128;
}

/** Throws what RDS answers to a password that the engine's rule does not allow. */
export function requireValidPassword(password: string, engine: string, kind: 'instance' | 'cluster'): void {
  const longest = maxLength(engine, kind);
  if (password.length < 8) throw invalid('because it is shorter than 8 characters.');
  if (password.length > longest) throw invalid(`because it is longer than ${longest} characters.`);
  const forbidden = /oracle/.test(engine) ? /[^!-~]|[/@"&']/ : /[^!-~]|[/@"]/;
  if (!forbidden.test(password)) return;
  const list = /oracle/.test(engine) ? `'/', '@', '"', ' ', '&', '''` : `'/', '@', '"', ' '`;
  throw new AwsError(
    'InvalidParameterValue',
    400,
    `The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides ${list} may be used.`,
  );
}

function invalid(why: string): AwsError {
  return new AwsError(
    'InvalidParameterValue',
    400,
    `The parameter MasterUserPassword is not a valid password ${why}`,
  );
}
