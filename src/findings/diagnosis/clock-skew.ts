/**
 * What services say of a signature of another time, with three times: the signature's, the limit, and in brackets
 * the service's own. The tolerance is 5 minutes, 15 for some older services.
 */
const TIMES = /:? (?<signed>\d{8}T\d{6}Z) is .*\((?<server>\d{8}T\d{6}Z) [+-] \d+ min/;

/** How wrong the clock of this machine is, by the times that a message names: `12 min 5 s behind`. */
export function clockSkew(message: string): string {
  const { signed, server } = TIMES.exec(message)?.groups ?? {};
  if (signed === undefined || server === undefined) return 'more than five minutes off';
  const seconds = Math.round((timeOf(signed) - timeOf(server)) / 1000);
  return `${spanOf(Math.abs(seconds))} ${seconds < 0 ? 'behind' : 'ahead'}`;
}

/** The basic format of ISO 8601, which `Date` does not read. */
function timeOf(basic: string): number {
  return Date.parse(basic.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
}

function spanOf(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return told.join(' ') || '0 s';
}
