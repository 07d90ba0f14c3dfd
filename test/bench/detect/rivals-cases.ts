import { RULES } from '../../../src/detect/catalogue.ts';
import type { ExampleSource } from '../../../src/detect/rule.ts';
import { negatives } from './negatives.ts';
import { genericSamples, nameFor, type Sample, samplesOf } from './samples.ts';
import { CARRIERS } from './ways/carriers.ts';
import { aliyunKey, awsKey } from './ways/keys.ts';
import { ALIYUN_NAMES, AWS_NAMES } from './ways/pair.ts';
import { PAIR_WAYS } from './ways/pairs.ts';
import { PASSWORD_PLACES } from './ways/password-places.ts';
import type { Way } from './ways/way.ts';
import { WAYS } from './ways.ts';

/** One text for every scanner, in a file of its own. */
export interface Case {
  /** What kind of case it is: a row of the table. */
  readonly group: string;
  /** What it is within its group: the rule, or the way in which a pair is written. */
  readonly kind: string;
  /** What tells it from others of its kind. */
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** Absent where nobody's secret is in the text. */
  readonly secret?: string;
  /** The id that belongs to the secret, where it is one half of a pair. */
  readonly keyId?: string;
}

const ONE_LINE = /^[^\r\n]+$/;

/** Keys of both clouds in every way of writing a pair. */
export function pairCases(make: ExampleSource): Case[] {
  const clouds = [
    ['AWS', awsKey, AWS_NAMES],
    ['Alibaba Cloud', aliyunKey, ALIYUN_NAMES],
  ] as const;
  return clouds.flatMap(([cloud, key, names]) =>
    PAIR_WAYS.flatMap((way) =>
      names.flatMap((name) =>
        [false, true].flatMap((temporary): Case[] => {
          const { id, secret, session } = key(make, temporary);
          const file = way.write({ id, secret, session }, name);
          // Not every way has room for a session token.
          if (session !== undefined && !file.text.includes(session)) return [];
          const label = `${cloud} ${temporary ? 'with a session token ' : ''}/ ${way.id} / ${name.secret}`;
          return [
            {
              ...file,
              group: `${cloud} pairs`,
              kind: way.id.replace(/-reversed$/, ''),
              id: label,
              secret,
              keyId: id,
            },
          ];
        }),
      ),
    ),
  );
}

function groupOf(sample: Sample, way: Way): string {
  if (sample.rule === 'generic-secret') return 'keys without a form';
  if (PASSWORD_PLACES.includes(way)) return 'passwords in their places';
  if (sample.rule === 'generic-password') return 'passwords by name';
  if (sample.name !== undefined) return 'keys by their owner’s name';
  return sample.secret === sample.text ? 'tokens by their form' : 'texts of a form';
}

function fittingWays(sample: Sample): Way[] {
  return [
    ...(sample.secret === sample.text ? WAYS : []),
    ...(sample.name === undefined ? CARRIERS : []),
    ...(sample.rule === 'generic-password' ? PASSWORD_PLACES : []),
  ].filter((way) => (way.fits ?? ONE_LINE).test(sample.text));
}

function written(sample: Sample, ways: readonly Way[]): Case[] {
  return ways.map((way, index) => ({
    ...way.write(nameFor(sample, index), sample.text),
    group: groupOf(sample, way),
    kind: sample.rule,
    id: `${sample.rule} / ${way.id}`,
    secret: sample.secret,
  }));
}

/** Every sample of a known form in as many of its ways as asked for, another part of them for each. */
export function formCases(make: ExampleSource, ways: number): Case[] {
  return RULES.flatMap((rule) => samplesOf(rule, make)).flatMap((sample, nth) => {
    const all = fittingWays(sample);
    const step = Math.ceil(all.length / ways);
    const few = Array.from(
      { length: Math.min(ways, all.length) },
      (_, at) => all[(nth * 7 + at * step) % all.length] as Way,
    );
    return written(sample, few);
  });
}

/** Secrets without a form: drawn anew so many times, each time for another part of all ways. */
export function generalCases(make: ExampleSource, draws: number): Case[] {
  return Array.from({ length: draws }, (_, draw) =>
    genericSamples(make).flatMap((sample) =>
      written(
        sample,
        fittingWays(sample).filter((_way, at) => at % draws === draw),
      ),
    ),
  ).flat();
}

/** Each so many-th text in which nobody's secret is, and all whole files. */
export function negativeCases(make: ExampleSource, every: number): Case[] {
  return negatives(make).flatMap(({ id, path, text }, nth): Case[] => {
    const what = id.startsWith('stand-in ')
      ? 'stand-ins'
      : id.startsWith('public ')
        ? 'public values'
        : 'files';
    if (what !== 'files' && nth % every !== 0) return [];
    return [{ group: `no secret: ${what}`, kind: id.split(' / ')[0] ?? id, id, path, text }];
  });
}
