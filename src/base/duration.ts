const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a duration such as `30s`, `15m`, `24h` or `90d`; `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?<count>\d{1,6})(?<unit>[smhd])$/.exec(text);
  if (!match?.groups) return undefined;
  const unit = match.groups.unit as keyof typeof UNITS;
  return Number(match.groups.count) * UNITS[unit];
}

/** A duration in milliseconds as people say it: `45s`, `2h 5m`, `12d`. At most two units. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)}ms`;
  const parts: string[] = [];
  let rest = Math.round(ms / 1_000) * 1_000;
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const count = Math.floor(rest / UNITS[unit]);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * UNITS[unit];
  }
  return parts.slice(0, 2).join(' ');
}
