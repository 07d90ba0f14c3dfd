import type { Result, Location as SarifLocation } from 'sarif';
import type { Finding, Location } from '../findings/finding.ts';
import { isFile, placeOf, subjectOf } from './phrases.ts';

/** GitHub shows at most this many places of a result (GitHub Docs, "SARIF results exceed limit"). */
const MAX_RELATED = 100;

/**
 * GitHub refuses a result without a file. What is wrong in an account is shown at the file that brought the
 * account into the run.
 */
const CONFIG_FILE = '.github/rekey.yml';

/** The first place is the result's; the same value elsewhere is related, since GitHub shows one place only. */
export function sarifLocations(finding: Finding): Pick<Result, 'locations' | 'relatedLocations'> {
  const [first, ...others] = finding.locations;
  const related = others
    .slice(0, MAX_RELATED)
    .map((location, index) => ({ id: index + 1, ...placed(location, finding) }));
  return {
    locations: [first ? placed(first, finding) : unplaced(finding)],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
  };
}

function placed(location: Location, finding: Finding): SarifLocation {
  if (!isFile(location)) return { ...unplaced(finding), message: { text: `in ${placeName(location)}` } };
  const { startLine, startColumn, endLine, endColumn, startByte, endByte, inside } = location;
  const lines = inside ? { startLine } : { startLine, startColumn, endLine, endColumn };
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(location.path), uriBaseId: '%SRCROOT%' },
      region: { ...lines, byteOffset: startByte, byteLength: endByte - startByte },
    },
    // A viewer opens the file, which is an archive: the place in it can only be told.
    ...(inside ? { message: { text: `in ${placeOf(location)}` } } : {}),
    ...(location.commit === undefined ? {} : { properties: { commit: location.commit } }),
  };
}

function placeName(location: Location): string {
  return location.repository === undefined ? location.path : placeOf(location);
}

function unplaced(finding: Finding): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: { uri: CONFIG_FILE, uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    },
    logicalLocations: [
      { name: finding.subject.id ?? finding.subject.kind, fullyQualifiedName: subjectOf(finding) },
    ],
  };
}

/** RFC 3986: a segment such as `a:b` at the start of a relative reference would be read as a scheme. */
function relativeUri(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
