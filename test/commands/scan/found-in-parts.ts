import type { Detector, Text } from '../../../src/detect/detector.ts';
import type { CutText } from '../../../src/sources/piece.ts';

/** What the detector finds in a text, and where. */
export function foundIn(detector: Detector, text: Text, by = 0): string[] {
  const { matches, gaps } = detector.detect(text);
  return [
    ...matches.map(
      ({ rule, confidence, severity, startByte, endByte }) =>
        `${rule} ${confidence} ${severity} ${startByte + by} ${endByte + by}`,
    ),
    ...gaps,
  ];
}

/** The same of the parts that were cut out of it, each in what is its own. */
export function foundInParts(detector: Detector, path: string, { parts }: CutText): string[] {
  return parts.flatMap(({ bytes, start, ownFrom, ownTo, readAs }) =>
    foundIn(detector, { bytes, path, isPart: true, readAs }, start.byte).filter((each) => {
      const from = Number(each.split(' ')[3]);
      return Number.isNaN(from) || (from >= ownFrom && from < ownTo);
    }),
  );
}
