import type { ExampleSource } from '../../../src/detect/rule.ts';
import { negatives } from './negatives.ts';
import { allSamples, nameFor, type Sample } from './samples.ts';
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
          const written = way.write({ id, secret, session }, name);
          // Not every way has room for a session token.
          if (session !== undefined && !written.text.includes(session)) return [];
          const label = `${cloud} ${temporary ? 'with a session token ' : ''}/ ${way.id} / ${name.secret}`;
          return [
            {
              ...written,
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

/** Every sample in as many of its ways as asked for, another part of them for each; those without a form in all. */
export function valueCases(make: ExampleSource, ways: number): Case[] {
  return allSamples(make).flatMap((sample, nth) => {
    const fitting = [
      ...(sample.secret === sample.text ? WAYS : []),
      ...(sample.name === undefined ? CARRIERS : []),
      ...(sample.rule === 'generic-password' ? PASSWORD_PLACES : []),
    ].filter((way) => (way.fits ?? ONE_LINE).test(sample.text));
    const few = sample.rule.startsWith('generic-')
      ? fitting
      : Array.from(
          { length: Math.min(ways, fitting.length) },
          (_, at) => fitting[(nth * 7 + at * Math.ceil(fitting.length / ways)) % fitting.length] as Way,
        );
    return few.map((way, index): Case => {
      const written = way.write(nameFor(sample, index), sample.text);
      const group = groupOf(sample, way);
      const id = `${sample.rule} / ${way.id}`;
      return { ...written, group, kind: sample.rule, id, secret: sample.secret };
    });
  });
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
