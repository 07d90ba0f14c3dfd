import { formatDuration } from '../../base/duration.ts';
import { type DoctorCheck, withoutCaller } from '../check.ts';
import { fail, ok, warn } from '../result.ts';

/** "Signature Version 4": a request is refused when its time is further off than this; most services, 5 minutes. */
const REFUSED_MS = 5 * 60_000;
const SEEN_MS = 60_000;

export const clock: DoctorCheck = {
  name: 'clock',
  what: "how far this machine's clock is from AWS's time",
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const ahead = world.places
      .map(({ aheadMs }) => aheadMs())
      .reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0);
    const off = Math.abs(ahead);
    if (off < SEEN_MS) return [ok('', "It is less than a minute from AWS's time.")];
    const minutes = Math.round(off / 60_000) * 60_000;
    const said = `It is about ${formatDuration(minutes)} ${ahead > 0 ? 'behind' : 'ahead of'} AWS's time.`;
    const fix = 'Let the machine get its time from a time server (NTP).';
    if (off < REFUSED_MS) return [warn('', said, fix)];
    return [
      fail(
        '',
        `${said} AWS refuses requests that are signed so; Rekey corrects its own, other tools do not.`,
        fix,
      ),
    ];
  },
};
