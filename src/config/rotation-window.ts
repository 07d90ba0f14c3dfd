/** The hours of the day in which a rotation may begin, by the wall clock of a place. */
export interface RotationWindow {
  /** As it is written in the config. */
  readonly text: string;
  /** Minutes after midnight, inclusive. */
  readonly from: number;
  /** Minutes after midnight, exclusive; below `from` when the window passes midnight. */
  readonly to: number;
  /** IANA time zone. */
  readonly zone: string;
}

const WINDOW = /^(\d\d):(\d\d)-(\d\d):(\d\d) (\S+)$/;
const DAY = 24 * 60;
const MINUTE_MS = 60_000;

/** Reads `03:00-06:00 Europe/Berlin`; `undefined` for what is no such window. `24:00` may end one. */
export function parseWindow(text: string): RotationWindow | undefined {
  const [, ...parts] = WINDOW.exec(text) ?? [];
  const [fromHour = 99, fromMinute = 99, toHour = 99, toMinute = 99] = parts.slice(0, 4).map(Number);
  const zone = parts[4] ?? '';
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  const isTime = fromMinute < 60 && toMinute < 60 && from < DAY && to <= DAY;
  if (!isTime || from === to || !isZone(zone)) return undefined;
  return { text, from, to, zone };
}

/** Whether the window is open at that moment. An hour that a change of the clocks repeats counts both times. */
export function isOpen(window: RotationWindow, at: Date): boolean {
  return holds(window, localMinute(window.zone, at));
}

/**
 * The first whole minute from `after` on at which the window is open. On the day of a change of the clocks the
 * window opens when the wall clock says so: an hour that is left out is passed over.
 */
export function opensAt(window: RotationWindow, after: Date): Date {
  const start = Math.ceil(after.getTime() / MINUTE_MS) * MINUTE_MS;
  const now = localMinute(window.zone, new Date(start));
  if (holds(window, now)) return new Date(start);
  const wait = (window.from - now + DAY) % DAY;
  const regular = new Date(start + wait * MINUTE_MS);
  if (localMinute(window.zone, regular) === window.from) return regular;
  // The clocks change in between: the one case in which every minute is looked at.
  for (let minute = 1; minute <= 3 * DAY; minute += 1) {
    const at = new Date(start + minute * MINUTE_MS);
    if (isOpen(window, at)) return at;
  }
  return regular;
}

function holds({ from, to }: RotationWindow, minute: number): boolean {
  return from < to ? from <= minute && minute < to : minute >= from || minute < to;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of the zone show, in minutes after midnight. */
function localMinute(zone: string, at: Date): number {
  let format = formats.get(zone);
  if (!format) {
    const options = { timeZone: zone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-GB', options);
    formats.set(zone, format);
  }
  const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return (shown.get('hour') ?? 0) * 60 + (shown.get('minute') ?? 0);
}

/** Names only: an offset such as `+01:00`, which Intl also takes, would be wrong for half of the year. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
